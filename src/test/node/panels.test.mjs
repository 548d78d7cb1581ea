// The panels of GraphiQL in a real browser: the statements of a run, and the records of its answer drawn with their edges.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { launch, screenshots } from './chromium.mjs';
import { endpoint, home, records } from './server.mjs';

let complaints = [];
const sent = [];
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await open('light');
});

beforeEach(() => page.unrouteAll());

after(() => browser?.close());

async function open(colorScheme) {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
  const opened = await context.newPage();
  opened.setDefaultTimeout(60_000);
  opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  opened.on('pageerror', (error) => complaints.push(String(error)));
  opened.on('request', (request) => request.method() === 'POST' && sent.push(request.postDataJSON()));
  await opened.goto(home + '/graphiql');
  await opened.waitForSelector('.graphiql-query-editor .CodeMirror');
  await opened.waitForFunction(() => document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.options.lint?.schema);
  return opened;
}

const panel = (at = page) => at.locator('.session-graph-panel');
const show = (name, at = page) => at.getByRole('button', { name: `Show ${name}` }).click();
const hide = (name, at = page) => at.getByRole('button', { name: `Hide ${name}` }).click();

let written = '';
let runs = 0;

/**
 * Writes a query into the editor, runs it, and waits until the response is shown. The query gets a name of its own:
 * GraphiQL learns a moment after a change which operation the editor holds.
 */
async function run(selection, at = page) {
  const name = `Run${++runs}`;
  written = `query ${name} ${selection}`;
  await at.evaluate((text) => {
    document.querySelector('.result-window .CodeMirror')?.CodeMirror.setValue('');
    document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.setValue(text);
  }, written);
  await at.waitForFunction(isCurrent, name);
  await at.getByRole('button', { name: /Execute query/ }).click();
  return response(at);
}

function isCurrent(name) {
  const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{"tabs":[]}');
  return tabs[activeTabIndex]?.operationName === name;
}

async function response(at = page) {
  await at.waitForFunction(() => {
    const text = document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue() ?? '';
    return /"(data|errors)"/.test(text) && !document.querySelector('.graphiql-response .graphiql-spinner');
  });
  await at.waitForFunction(() => !document.querySelector('.session-graph-panel[aria-busy=true]'));
  return JSON.parse(await at.evaluate(() => document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()));
}

async function openTab(name, at) {
  await at.locator('.graphiql-tab-button', { hasText: new RegExp(`^${name}$`) }).click();
  await at.waitForFunction(isCurrent, name);
}

const drawn = (at = page) =>
  at.evaluate(() => {
    const { cy } = document.querySelector('.canvas > div > div')._cyreg;
    const shown = cy.nodes().map((node) => ({ id: node.id(), label: node.data('label'), ...node.renderedPosition() }));
    const ink = document.querySelector('.canvas canvas[data-id=layer2-node]');
    const isInked = ink.getContext('2d').getImageData(0, 0, ink.width, ink.height).data.some(Boolean);
    return { nodes: shown, lines: cy.edges().map((edge) => [edge.source().id(), edge.target().id()].sort().join(' ')).sort(), isInked };
  });

async function failing(pattern, work) {
  const known = complaints.length;
  await work();
  complaints = complaints.filter((text, index) => index < known || !pattern.test(text));
}

const chain = `{ first: processSession(id: "${records.chain}") { name nextLinkedSession { name executedBy { fullName } } } }`;

test('asks for nothing more while no panel is open', async () => {
  const { data } = await run(chain);
  assert.deepEqual(Object.keys(data.first), ['name', 'nextLinkedSession']);
  assert.equal(sent.at(-1).extensions, undefined);
  assert.equal(sent.at(-1).query, written);
});

test('shows the statement of each root field', async () => {
  await show('Statement');
  assert.match(await panel().innerText(), /The last operation was run before the panel was open/);
  await panel().getByRole('button', { name: 'Run it again' }).click();
  const again = await response();
  await panel().locator('.statement').waitFor();
  assert.deepEqual(sent.at(-1).extensions, { explain: true });
  assert.equal(again.extensions, undefined, 'the response pane has what was asked for');

  await run(`{ first: processSession(id: "${records.chain}") { name } many: processSessions(first: 3) { nodes { name } } }`);
  assert.deepEqual(await panel().locator('h3').allInnerTexts(), ['first', 'many']);
  const text = await panel().innerText();
  assert.match(text, /2 statements for 2 root fields: \d+ db hits, [\d.,]+ ms/);
  assert.match(text, /\d+ db hits\s+1 row\s+[\d.]+ ms/);
  assert.match(text, /MATCH \(n\d*:ProcessSession \{id: \$\w+\}\)\nRETURN/, 'a clause on each line');
  await panel().getByText(/^1 parameter/).first().click();
  assert.match(await panel().innerText(), new RegExp(records.chain));
});

test('scrolls a long statement within the panel', async () => {
  await openTab('Tree', page);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await response();
  const widths = await panel().evaluate((element) => [element.scrollWidth, element.clientWidth]);
  assert.ok(widths[0] <= widths[1], 'the panel itself does not');
  const code = panel().getByLabel('Cypher').first();
  assert.ok(await code.evaluate((element) => element.scrollWidth > element.clientWidth));
  await code.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('.statement pre').scrollLeft > 0);
});

test('says that a server does not show statements', async () => {
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch({ postData: { ...route.request().postDataJSON(), extensions: undefined } });
    return route.fulfill({ response: answer });
  });
  await run(chain);
  await panel().getByText('SESSION_GRAPH_EXPLAIN=true').waitFor();
});

test('says that nothing was run, and that a run failed', async () => {
  await run('{ __typename }');
  await panel().getByText('No statement was run').waitFor();
  await failing(/ERR_FAILED/, async () => {
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: /Execute query/ }).click();
    await panel().getByRole('alert').waitFor();
  });
});

test('draws the records of an answer, and shows the answer as it was asked for', async () => {
  await hide('Statement');
  await run(chain);
  await show('Graph');
  await panel().getByRole('button', { name: 'Run it again' }).click();
  const { data } = await response();
  assert.deepEqual(Object.keys(data.first), ['name', 'nextLinkedSession']);
  await panel().getByText('3 records').first().waitFor();
  const drawing = await drawn();
  assert.equal(drawing.nodes.length, 3);
  assert.ok(drawing.nodes.some(({ label }) => label.includes(data.first.nextLinkedSession.executedBy.fullName)));
  assert.ok(drawing.isInked);
});

test('draws all edges that the API has between the records', async () => {
  const query = `query { sessionGraph(id: "${records.chain}", depth: 2, limit: 60) { nodes { id } edges { type from to } } }`;
  const { sessionGraph } = (await (await fetch(endpoint, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }),
  })).json()).data;
  const ids = sessionGraph.nodes.map(({ id }) => id);
  await run(`{ nodes(ids: ${JSON.stringify(ids)}) { __typename } }`);
  const drawing = await drawn();
  assert.deepEqual(drawing.nodes.map(({ id }) => id).sort(), [...ids].sort());
  assert.deepEqual(drawing.lines, [...new Set(sessionGraph.edges.map(({ from, to }) => [from, to].sort().join(' ')))].sort());
  assert.match(await panel().innerText(), new RegExp(`60 records, ${sessionGraph.edges.length} edges`));
});

test('opens a record in the page Graph by a click and by keyboard', async () => {
  await run(chain);
  const { id, x, y } = (await drawn()).nodes.find(({ id: each }) => each === records.chain);
  const [clicked] = await Promise.all([page.waitForEvent('popup'), page.locator('.canvas').click({ position: { x, y } })]);
  assert.equal(clicked.url(), `${home}/graph?id=${id}`);
  await clicked.close();
  await panel().locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const [followed] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  assert.equal(followed.url(), `${home}/graph?id=${id}`);
  await followed.close();
});

test('draws none where there is none, and not more than it can', async () => {
  await run('{ processSessionsAggregate(groupBy: [STATUS_CODE]) { count } }');
  await panel().getByText('The answer has no records').waitFor();
  await run('{ processSessions(first: 201) { nodes { name } } }');
  await panel().getByText('Only the first 200 of 201 records are drawn').waitFor();
  assert.equal((await drawn()).nodes.length, 200);
});

test('shows errors with the places of the operation as it was written', async () => {
  await failing(/status of 400/, async () => {
    const { errors } = await run(`{ processSession(id: "${records.chain}") { nextLinkedSession { name } missing } }`);
    assert.deepEqual(errors[0].locations, [{ line: 1, column: written.indexOf('missing') + 1 }]);
  });
});

for (const theme of ['light', 'dark']) {
  test(`is drawn ${theme}`, async () => {
    const themed = await open(theme);
    for (const name of ['Chain', 'Regarding', 'Mutations', 'Report']) {
      await openTab(name, themed);
      for (const shown of ['Statement', 'Graph']) {
        await show(shown, themed);
        await themed.getByRole('button', { name: /Execute query/ }).click();
        await response(themed);
        await panel(themed).locator(shown === 'Graph' ? '.canvas' : '.statement').first().waitFor();
        await themed.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        await themed.screenshot({ path: `${screenshots}/panel-${shown}-${name}-${theme}.png` });
      }
      assert.equal((await drawn(themed)).isInked, true);
    }
  });
}

test('follows the theme that is chosen in GraphiQL', async () => {
  const themed = await open('light');
  await show('Graph', themed);
  await run(chain, themed);
  await themed.locator('.canvas > div > div').waitFor();
  const fill = () => themed.evaluate(() => document.querySelector('.canvas > div > div')._cyreg.cy.nodes()[0].data('fill'));
  const light = await fill();
  // GraphiQL's dialog complains that the page has no scroll bar.
  await failing(/react-remove-scroll-bar/, async () => {
    await themed.getByRole('button', { name: 'Open settings dialog' }).click();
    await themed.getByRole('button', { name: 'Dark', exact: true }).click();
    await themed.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  });
  await themed.waitForFunction((before) => document.querySelector('.canvas > div > div')._cyreg.cy.nodes()[0].data('fill') !== before, light);
});

test('complained of nothing', () => assert.deepEqual(complaints, []));
