// The page /graph in a real browser that reaches nothing but the server: what it draws, finds and saves, and how it fails.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, beforeEach, test } from 'node:test';
import { launch, picture, screenshots } from './chromium.mjs';
import { ask, settled } from './graph-page.mjs';
import { home, records } from './server.mjs';

const unknown = '00000000-0000-4000-8000-00000000dead';
const sessionKinds = 'NEXT_LINKED_SESSION,PREVIOUS_LINKED_SESSION';

const outside = [];
const complaints = [];
const wanted = [];
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await tab('light');
});

beforeEach(() => page.unrouteAll());

after(() => browser?.close());

async function tab(colorScheme, viewport = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce', viewport });
  const opened = await context.newPage();
  opened.setDefaultTimeout(30_000);
  opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  opened.on('pageerror', (error) => complaints.push(String(error)));
  opened.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== '127.0.0.1' && !['data:', 'blob:'].includes(protocol)) {
      outside.push(request.url());
    }
  });
  return opened;
}

async function open(parameters, at = page) {
  await at.goto(`${home}/graph?${new URLSearchParams(parameters)}`);
  await settled(at);
}

/** What is drawn: ids with positions, and lines. */
const drawn = (at = page) =>
  at.evaluate(() => {
    const { cy } = document.getElementById('canvas')._cyreg;
    const at = (node) => ({ id: node.id(), ...node.position(), shown: node.renderedPosition(), label: node.data('label') });
    return { nodes: cy.nodes().map(at), lines: cy.edges().map((edge) => edge.data('label')), zoom: cy.zoom() };
  });

const ids = (drawing) => drawing.nodes.map(({ id }) => id).sort();
const find = ({ nodes }, id) => nodes.find((node) => node.id === id);
const address = () => new URL(page.url()).searchParams;
const spoken = () => page.locator('#spoken').textContent();
const button = (name) => page.locator('#panel').getByRole('button', { name, exact: true });

async function click(id) {
  const { shown } = find(await drawn(), id);
  await page.locator('#canvas').click({ position: shown });
  await page.waitForFunction((selected) => document.querySelector('#panel code')?.textContent === selected, id);
}

async function neighbours(id, depth = 1) {
  const query = 'query($id: ID!, $depth: Int!) { sessionGraph(id: $id, depth: $depth) { nodes { id logicalName } edges { type from to } } }';
  return (await ask(query, { id, depth })).sessionGraph;
}

/** What the browser itself says of failures that a test wants is no complaint. It can say so later. */
async function failing(pattern, work) {
  wanted.push(pattern);
  await work();
}

/** Answers the question whose query holds `part` with this data instead of the server's. */
const answer = (part, data) =>
  page.route('**/graphql', (route) => (route.request().postData().includes(part) ? route.fulfill({ json: { data } }) : route.fallback()));

test('welcomes, and opens an example', async () => {
  await open({});
  await page.getByRole('heading', { name: 'See a record among its neighbours' }).waitFor();
  await page.screenshot({ path: `${screenshots}/graph-welcome.png` });
  await page.locator('#welcome').getByRole('button').first().click();
  await page.waitForFunction(() => document.querySelector('#welcome').hidden && /record/.test(document.querySelector('#summary').textContent));
  assert.equal(address().get('id'), records.chain);
  assert.equal(address().get('view'), 'chain');
});

test('draws the neighbourhood left to right', async () => {
  await open({ id: records.chain, depth: 1 });
  const [drawing, expected] = [await drawn(), await neighbours(records.chain)];
  assert.deepEqual(ids(drawing), expected.nodes.map(({ id }) => id).sort());
  const start = find(drawing, records.chain);
  for (const node of drawing.nodes.filter(({ id }) => id !== records.chain)) {
    assert.ok(node.x > start.x, `${node.label} is right of the start`);
  }
  assert.ok(drawing.lines.some((label) => label.includes('next linked session')));
  assert.equal(await page.locator('#summary').textContent(), `${expected.nodes.length} records, ${expected.edges.length} edges.`);
});

test('covers no record by another', async () => {
  for (const parameters of [{ id: records.chain, depth: 2 }, { id: records.chain, view: 'chain' }, { id: records.tree, view: 'tree' }]) {
    await open(parameters);
    const { nodes } = await drawn();
    assert.ok(nodes.length > 10);
    const hidden = nodes.filter((a, index) => nodes.slice(index + 1).some((b) => Math.abs(a.x - b.x) < 200 && Math.abs(a.y - b.y) < 46));
    assert.deepEqual(hidden, []);
  }
});

test('explains its colours', async () => {
  await open({ id: records.chain });
  const legend = await page.locator('#legend').innerText();
  assert.match(legend, /Tables \(fill\)\s+Process session\s+\d/);
  assert.match(legend, /System user/);
  assert.match(legend, /Statuses \(border\)\s+✓\s+Completed\s+\d/);
});

test('draws a chain by its order', async () => {
  const chain = 'linkedChain { length sessions(first: 1000) { nodes { id } } }';
  const { node } = await ask(`query($id: ID!) { node(id: $id) { ... on ProcessSession { ${chain} } } }`, { id: records.chain });
  await open({ id: records.chain, view: 'chain' });
  const drawing = await drawn();
  const order = [...drawing.nodes].sort((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id);
  assert.deepEqual(order, node.linkedChain.sessions.nodes.map(({ id }) => id));
  assert.match(await page.locator('#summary').textContent(), new RegExp(`Number \\d+ of ${node.linkedChain.length} in its chain`));
});

test('draws a tree by its depths', async () => {
  const tree = 'descendants(first: 1000) { nodes { depth session { id } } }';
  const { node } = await ask(`query($id: ID!) { node(id: $id) { ... on ProcessSession { ${tree} } } }`, { id: records.tree });
  await open({ id: records.tree, view: 'tree' });
  const drawing = await drawn();
  assert.equal(drawing.nodes.length, node.descendants.nodes.length + 1);
  const depths = new Map(node.descendants.nodes.map(({ depth, session }) => [session.id, depth]));
  const inOrder = [...drawing.nodes].sort((a, b) => a.x - b.x).map(({ id }) => depths.get(id) ?? 0);
  assert.deepEqual(inOrder, [...inOrder].sort((a, b) => a - b), 'what is deeper is further right');
});

test('tells why a user has no chain', async () => {
  await open({ id: records.user, view: 'chain' });
  await page.getByText('Only process sessions form chains').waitFor();
  await page.getByText('Neighbourhood', { exact: true }).click();
  await page.waitForFunction(() => /record/.test(document.querySelector('#summary').textContent));
  assert.equal(await page.locator('#message').isVisible(), false);
});

test('shows columns on a click, and expands', async () => {
  await open({ id: records.chain });
  const before = await drawn();
  const workflow = before.nodes.find(({ label }) => label.includes('Workflow')).id;
  await click(workflow);
  await page.locator('#panel dt', { hasText: /^logicalName$/ }).waitFor();
  assert.equal(address().get('selected'), workflow);
  await button('Expand from here').click();
  await page.waitForFunction((number) => document.getElementById('canvas')._cyreg.cy.nodes().length > number, before.nodes.length);
  const expected = [...(await neighbours(records.chain)).nodes, ...(await neighbours(workflow)).nodes];
  const expanded = await drawn();
  assert.deepEqual(ids(expanded), [...new Set(expected.map(({ id }) => id))].sort());
  assert.equal(address().get('expanded'), workflow);

  await page.reload();
  await settled(page);
  assert.deepEqual(ids(await drawn()), ids(expanded), 'the address reproduces the view');
  await page.goBack();
  await page.waitForFunction((number) => document.getElementById('canvas')._cyreg.cy.nodes().length === number, before.nodes.length);
  await page.goForward();
  await button('Fold again').click();
  await page.waitForFunction((number) => document.getElementById('canvas')._cyreg.cy.nodes().length === number, before.nodes.length);
});

test('starts anew from a record, and shows its chain', async () => {
  await open({ id: records.user, limit: 100 });
  await open({ id: records.chain });
  const next = (await neighbours(records.chain)).edges.find(({ type, from }) => type === 'NEXT_LINKED_SESSION' && from === records.chain).to;
  await click(next);
  for (const [name, view] of [['Start from here', null], ['Chain', 'chain']]) {
    await button(name).click();
    await settled(page);
    assert.equal(address().get('id'), next);
    assert.equal(address().get('view'), view);
  }
});

test('finds by name, with the keyboard alone', async () => {
  await open({});
  const { records: found } = await ask('{ records(where: { name: { contains: "onboarding", ignoreCase: true } }, first: 20) { nodes { id name } } }');
  const box = page.getByRole('combobox', { name: /^Search records/ });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('onBoarding');
  await page.locator('#hits [role=option]').first().waitFor();
  assert.equal(await page.locator('#hits [role=option]').count(), found.nodes.length);
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await box.getAttribute('aria-activedescendant'), 'hit-1');
  assert.equal(await page.locator('#hit-1').getAttribute('aria-selected'), 'true');
  await page.screenshot({ path: `${screenshots}/graph-search.png` });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#panel code'));
  assert.equal(address().get('id'), found.nodes[1].id);
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
});

test('finds by id in any spelling', async () => {
  await open({});
  await page.locator('#query').fill(`{${records.user.toUpperCase()}}`);
  await page.locator('#hits [role=option]').first().waitFor();
  await page.locator('#query').press('Enter');
  await page.waitForFunction((id) => document.querySelector('#panel code')?.textContent === id, records.user);
});

test('says that nothing was found', async () => {
  await open({});
  await page.locator('#query').fill('no record is named like this');
  await page.locator('#found', { hasText: 'No record has a name like this.' }).waitFor();
});

test('switches kinds of edges', async () => {
  await open({ id: records.chain });
  const all = await drawn();
  await page.getByRole('checkbox', { name: /^process/ }).uncheck();
  await page.waitForFunction((number) => document.getElementById('canvas')._cyreg.cy.nodes().length < number, all.nodes.length);
  const fewer = await drawn();
  assert.ok(!address().get('via').split(',').includes('PROCESS'));
  assert.ok(!fewer.nodes.some(({ label }) => label.includes('Workflow')));
  assert.equal(await page.getByRole('checkbox', { name: /^process/ }).isChecked(), false);
  await page.reload();
  await settled(page);
  assert.deepEqual(ids(await drawn()), ids(fewer));
  await page.getByRole('button', { name: 'All kinds' }).click();
  await page.waitForFunction((number) => document.getElementById('canvas')._cyreg.cy.nodes().length === number, all.nodes.length);
  assert.equal(address().get('via'), null);
  await open({ id: records.chain, depth: 3, via: sessionKinds });
  assert.equal((await drawn()).nodes.length, 4);
});

test('saves a PNG', async () => {
  await open({ id: records.tree, view: 'tree' });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save PNG' }).click()]);
  assert.equal(download.suggestedFilename(), `session-graph-${records.tree}.png`);
  const file = await readFile(await download.path());
  assert.equal(file.subarray(1, 4).toString(), 'PNG');
  assert.ok(file.readUInt32BE(16) > 1000, 'is as wide as the drawing');
  await download.saveAs(`${screenshots}/graph-saved.png`);
});

test('is usable by keyboard', async () => {
  await open({ id: records.chain });
  await page.locator('#canvas').focus();
  assert.match(await spoken(), /Process session, Completed, \d+ edges: /);
  await page.keyboard.press('ArrowRight');
  const first = address().get('selected');
  assert.ok(first && first !== records.chain);
  await page.keyboard.press('ArrowDown');
  const second = address().get('selected');
  assert.notEqual(second, first);
  await page.keyboard.press('ArrowUp');
  assert.equal(address().get('selected'), first);
  const { zoom } = await drawn();
  await page.keyboard.press('+');
  assert.ok((await drawn()).zoom > zoom);
  await page.keyboard.press('0');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'panel');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'canvas');
  await page.keyboard.press('e');
  await page.waitForFunction(() => new URLSearchParams(location.search).has('expanded'));
  await settled(page);
  assert.equal(address().get('expanded'), first);
});

test('tells of an unknown id, and stays usable', async () => {
  await open({ id: unknown, depth: 3 });
  assert.match(await page.getByRole('alert').innerText(), new RegExp(`No record has the id ${unknown}`));
  assert.equal(await page.locator('#depth').inputValue(), '3');
  await page.screenshot({ path: `${screenshots}/graph-unknown.png` });
  await page.locator('#query').fill(records.user);
  await page.locator('#query').press('Enter');
  await page.waitForFunction((id) => document.querySelector('#panel code')?.textContent === id, records.user);
  assert.equal(await page.getByRole('alert').isVisible(), false);
});

test('outlives a server that stopped', async () => {
  await open({ id: records.chain });
  await page.locator('#panel dt').first().waitFor();
  const before = await drawn();
  await failing(/net::ERR_FAILED/, async () => {
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('#depth').fill('2');
    await page.locator('#depth').press('Enter');
    assert.match(await page.getByRole('alert').innerText(), /The server does not answer/);
  });
  assert.deepEqual(ids(await drawn()), ids(before), 'what was drawn stays');
  assert.equal(address().get('depth'), '2');
  await page.screenshot({ path: `${screenshots}/graph-stopped.png` });
  await page.unrouteAll();
  await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
  await page.waitForFunction((number) => document.getElementById('canvas')._cyreg.cy.nodes().length > number, before.nodes.length);
  assert.equal(await page.getByRole('alert').isVisible(), false);
});

test('tells of an answer that is none', async () => {
  await failing(/status of 502/, async () => {
    await page.route('**/graphql', (route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }));
    await open({ id: records.chain });
    assert.match(await page.getByRole('alert').innerText(), /status is 502/);
  });
});

test('takes names for text', async () => {
  const name = '<img src=x onerror="document.title=1"><b>bold</b>';
  const node = { __typename: 'Account', id: records.user, name, logicalName: 'account', isStub: false };
  await answer('sessionGraph', { sessionGraph: { nodes: [node], edges: [], truncated: false } });
  await open({ id: records.user });
  assert.equal(await page.locator('#panel h2').innerText(), name);
  assert.equal(await page.locator('#panel img').count(), 0);
});

test('draws and shifts 2,000 records with 15,000 edges', async () => {
  const id = (number) => `99000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const labels = ['Completed', 'Failed', 'In Progress', 'Paused', 'Canceled'];
  const nodes = Array.from({ length: 2000 }, (_, number) => ({
    __typename: 'ProcessSession', logicalName: 'processsession', isStub: false,
    id: id(number), name: `Made up ${number}`, statusLabel: labels[number % 5],
  }));
  const edges = nodes.slice(1).map((node, number) => ({ type: 'ORIGINATING_SESSION', from: node.id, to: id(Math.floor(number / 6)) }));
  for (let number = 0; edges.length < 15_000; number++) {
    edges.push({ type: 'NEXT_LINKED_SESSION', from: id(number % 2000), to: id((number * 7 + 3 + Math.floor(number / 2000)) % 2000) });
  }
  await answer('sessionGraph', { sessionGraph: { nodes, edges, truncated: true } });
  await open({ id: id(0), limit: 2000, depth: 5 });
  assert.equal((await drawn()).nodes.length, 2000);
  assert.match(await page.locator('#summary').textContent(), /more than 2,000 records/);

  const before = find(await drawn(), id(0)).shown;
  const { x, y } = await page.locator('#canvas').boundingBox();
  await page.mouse.move(x + 400, y + 300);
  await page.mouse.down();
  await page.mouse.move(x + 440, y + 320);
  await page.mouse.move(x + 460, y + 330);
  const surface = () => page.evaluate(() => document.querySelector('#canvas').firstElementChild.style.transform);
  assert.equal(await surface(), 'translate(60px, 30px)', 'is shifted, not drawn, while it moves');
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelector('#canvas').firstElementChild.style.transform === '');
  const after = find(await drawn(), id(0)).shown;
  assert.deepEqual([Math.round(after.x - before.x), Math.round(after.y - before.y)], [60, 30]);

  await click((await drawn()).nodes.find(({ shown }) => shown.x > 300 && shown.x < 700 && shown.y > 200 && shown.y < 600).id);
  await page.locator('#canvas').focus();
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('-');
  }
  assert.match(await spoken(), /Made up/);
  await page.keyboard.press('0');
  await page.screenshot({ path: `${screenshots}/graph-2000.png` });
});

for (const theme of ['light', 'dark']) {
  test(`is drawn ${theme}`, async () => {
    const themed = await tab(theme);
    const user = (await neighbours(records.chain)).nodes.find(({ logicalName }) => logicalName === 'systemuser').id;
    for (const [name, parameters] of Object.entries({
      neighbourhood: { id: records.chain },
      expanded: { id: records.chain, expanded: user, limit: 100 },
      chain: { id: records.chain, view: 'chain' },
      tree: { id: records.tree, view: 'tree' },
    })) {
      await open(parameters, themed);
      await themed.locator('#panel dt').first().waitFor();
      await themed.screenshot({ path: `${screenshots}/graph-${name}-${theme}.png` });
    }
    const [red, green, blue] = await themed.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
    assert.equal(Math.max(red, green, blue) < 128, theme === 'dark');
  });
}

test('is shown in the README', async () => {
  const shown = await tab('light', { width: 1400, height: 680 });
  await open({ id: records.middle }, shown);
  await shown.locator('#panel dt').first().waitFor();
  assert.equal(await shown.locator('#message').isVisible(), false);
  await picture(shown, 'graph');
});

test('reached nothing but the server, and complained of nothing', () => {
  assert.deepEqual(outside, []);
  assert.deepEqual(complaints.filter((text) => !wanted.some((pattern) => pattern.test(text))), []);
});
