// What /graph says where it has nothing to draw, or ignores something; and how it is used on a small screen.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { launch, screenshots } from './chromium.mjs';
import { address, drawn, open, settled, tab } from './graph-page.mjs';
import { records } from './server.mjs';

const unknown = '00000000-0000-4000-8000-00000000dead';
const complaints = [];
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await tab(browser, complaints);
});

beforeEach(() => page.unrouteAll());

after(() => browser?.close());

const message = () => page.getByRole('alert').innerText();
const examples = () => page.locator('#welcome ul').getByRole('button');
const views = async () => {
  await page.locator('#panel dt').first().waitFor();
  return page.locator('#view label:visible').allInnerTexts();
};

test('explains an id that is unknown or none, and offers examples', async () => {
  for (const [id, sentence] of [[unknown, `No record has the id ${unknown}.`], ['xyz', '“xyz” is no id of a record']]) {
    await open(page, { id });
    assert.ok((await message()).includes(sentence));
    await examples().first().waitFor();
    await page.screenshot({ path: `${screenshots}/graph-none-${id === 'xyz' ? 'id' : 'record'}.png` });
    await examples().last().click();
    await settled(page);
    assert.equal(address(page).id, records.user);
    assert.equal(await page.getByRole('alert').isVisible(), false);
  }
});

test('keeps nothing in the address that it ignored, and says so', async () => {
  const id = records.chain;
  for (const [parameters, kept, sentence] of [
    [{ id, depth: 99 }, { id }, 'The depth is a number from 0 to 10, not “99”.'],
    [{ id, depth: 'x', limit: 0 }, { id }, 'The limit is a number from 1 to 10,000, not “0”.'],
    [{ id, view: 'circle' }, { id }, '“circle” is no view: there are neighbourhood, chain, tree.'],
    [{ id, view: 'chain', depth: 3 }, { id, view: 'chain' }, 'A chain has no depth.'],
    [{ id, via: 'NOPE,NEXT_LINKED_SESSION' }, { id, via: 'NEXT_LINKED_SESSION' }, '“NOPE” is no kind of edge.'],
    [{ id, via: 'NOPE' }, { id }, '“NOPE” is no kind of edge.'],
    [{ id, expanded: 'abc', selected: unknown }, { id }, `The record ${unknown} is not in the drawing.`],
    [{ id, color: 'red' }, { id }, '“color” is no parameter of this page.'],
    [{ view: 'tree', limit: 100 }, {}, 'Without an id, the other parameters have no effect.'],
  ]) {
    await open(page, parameters);
    await page.getByText(sentence).waitFor();
    assert.deepEqual(address(page), kept);
  }
  await open(page, { id: `{${id.toUpperCase()}}` });
  assert.deepEqual(address(page), { id }, 'an id has one spelling');
  assert.equal(await page.getByRole('alert').isVisible(), false);
});

test('explains a record without neighbours', async () => {
  await open(page, { id: records.chain, via: 'INPUTS' });
  assert.match(await message(), /By the chosen kinds of edges, this record is linked to no other/);
  await page.getByRole('alert').getByRole('button', { name: 'All kinds' }).click();
  await settled(page);
  assert.match(await page.locator('#summary').textContent(), /^[2-9]/);
  await open(page, { id: records.chain, depth: 0 });
  assert.match(await message(), /The depth is 0/);
  await page.getByRole('alert').getByRole('button', { name: 'Examples' }).click();
  await examples().first().waitFor();
});

test('explains a graph without records', async () => {
  await page.route('**/graphql', (route) => {
    const none = { nodes: [] };
    return route.request().postData().includes('Examples')
      ? route.fulfill({ json: { data: { nodes: [null], any: none, processSessions: none, flowSessions: none } } })
      : route.fallback();
  });
  await open(page);
  await page.getByRole('heading', { name: 'There are no records yet' }).waitFor();
  assert.match(await page.locator('#welcome').innerText(), /SESSION_GRAPH_DEMO=true/);
});

test('offers newest sessions where there is no demo', async () => {
  await page.route('**/graphql', async (route) => {
    const body = route.request().postDataJSON();
    return body.query.includes('Examples') ? route.continue({ postData: { ...body, variables: { ids: [] } } }) : route.fallback();
  });
  await open(page);
  assert.equal(await examples().count(), 4);
});

test('offers a chain and a tree only where there is one', async () => {
  const offered = async (id) => {
    await open(page, { id });
    const shown = await views();
    const buttons = page.locator('#panel .row').getByRole('button');
    // Those of the panel come with an answer.
    await page.waitForFunction((number) => document.querySelectorAll('#panel .row button').length >= number, shown.length + 1);
    return [shown, (await buttons.allInnerTexts()).slice(2)];
  };
  assert.deepEqual(await offered(records.chain), [['Neighbourhood', 'Chain'], ['Chain']]);
  assert.deepEqual(await offered(records.tree), [['Neighbourhood', 'Tree'], ['Tree']]);
  assert.deepEqual(await offered(records.user), [['Neighbourhood'], []]);
  for (const [id, sentence] of [[records.tree, /is linked to no other session, so it has no chain/], [records.user, /Only process sessions form chains/]]) {
    await open(page, { id, view: 'chain' });
    assert.match(await message(), sentence);
    await page.getByRole('alert').getByRole('button', { name: 'Show its neighbourhood' }).click();
    await settled(page);
    assert.deepEqual(address(page), { id });
  }
});

test('opens a tree fitted beside the panel', async () => {
  await open(page, { id: records.tree, view: 'tree' });
  const [{ width, height, boxes }, panel, canvas] = [await drawn(page), await page.locator('#panel').boundingBox(), await page.locator('#canvas').boundingBox()];
  assert.ok(canvas.x + canvas.width <= panel.x + 1);
  assert.deepEqual(boxes.filter(({ x1, y1, x2, y2 }) => x1 < 0 || y1 < 0 || x2 > width || y2 > height), []);
});

test('says each load to screen readers', async () => {
  const spoken = () => page.getByRole('status').textContent();
  await open(page, { id: records.user });
  const first = await spoken();
  assert.match(first, /^Amara Okafor\. [\d,]+ records, [\d,]+ edges\./);
  await page.locator('#depth').fill('0');
  await page.locator('#depth').press('Enter');
  await page.waitForFunction((before) => !['Reading …', before].includes(document.getElementById('spoken').textContent), first);
  assert.match(await spoken(), /^Amara Okafor\. 1 record, 0 edges\./);
});

test('gives the canvas the focus only while it shows a graph', async () => {
  await open(page);
  assert.equal(await page.locator('#canvas').getAttribute('tabindex'), null);
  await open(page, { id: records.user });
  assert.equal(await page.locator('#canvas').getAttribute('tabindex'), '0');
});

for (const colorScheme of ['light', 'dark']) {
  test(`lays the panel over the ${colorScheme} drawing at 400 pixels`, async () => {
    const small = await tab(browser, complaints, { colorScheme, width: 400, height: 800 });
    await open(small, { id: records.chain });
    assert.equal(await small.locator('#panel').isVisible(), false, 'the drawing comes first');
    const canvas = await small.locator('#canvas').boundingBox();
    const start = (await drawn(small)).boxes.find(({ id }) => id === records.chain);
    await small.locator('#canvas').click({ position: { x: (start.x1 + start.x2) / 2, y: (start.y1 + start.y2) / 2 } });
    await small.locator('#panel dt').first().waitFor();
    const panel = await small.locator('#panel').boundingBox();
    assert.deepEqual(await small.locator('#canvas').boundingBox(), canvas, 'the drawing keeps its size');
    assert.ok(panel.y > canvas.y && panel.y < canvas.y + canvas.height, 'the panel covers a part of it');
    const seen = (await drawn(small)).boxes.find(({ id }) => id === records.chain);
    assert.ok(seen.y2 + canvas.y <= panel.y, 'and not the record');
    await small.screenshot({ path: `${screenshots}/graph-small-panel-${colorScheme}.png` });
    await small.getByRole('button', { name: 'Close' }).click();
    await small.getByRole('button', { name: 'Legend' }).click();
    assert.equal(await small.locator('#aside').isVisible(), true);
    await small.screenshot({ path: `${screenshots}/graph-small-legend-${colorScheme}.png` });
    assert.equal(await small.evaluate(() => document.documentElement.scrollWidth), 400);
    await small.locator('#query').click();
    await small.locator('#filter-time').selectOption('week');
    await small.screenshot({ path: `${screenshots}/graph-small-search-${colorScheme}.png` });
    assert.equal(await small.evaluate(() => document.documentElement.scrollWidth), 400);
  });
}

test('complained of nothing', () => assert.deepEqual(complaints, []));
