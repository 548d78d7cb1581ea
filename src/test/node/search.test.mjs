// The search of /graph in a real browser: words in any order, filters, pages, and what it says of its results.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { launch, screenshots } from './chromium.mjs';
import { address, ask, open, settled, tab } from './graph-page.mjs';

const complaints = [];
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await tab(browser, complaints);
});

beforeEach(() => open(page));

after(() => browser?.close());

const hits = () => page.locator('#hits [role=option]');
const found = async (pattern) => {
  await page.waitForFunction((source) => new RegExp(source).test(document.getElementById('found').textContent), pattern.source);
  return hits().allInnerTexts();
};
const filters = async (chosen) => {
  await page.locator('#query').click();
  await page.locator('#filter-table option').nth(3).waitFor({ state: 'attached' });
  for (const [name, value] of Object.entries(chosen)) {
    await page.locator(`#filter-${name}`).selectOption(value);
  }
};

test('finds words in any order', async () => {
  await page.locator('#query').fill('301 onboarding');
  const forward = await found(/found$/);
  await page.locator('#query').fill('');
  await page.locator('#query').fill('onboarding 301');
  assert.deepEqual(await found(/found$/), forward);
  assert.ok(forward.length > 0 && forward.every((text) => /Onboarding/.test(text) && /301/.test(text)));
});

test('finds the failed flow runs of today in two clicks', async () => {
  const newest = 'flowSessions(where: { statusCode: { eq: FAILED } }, orderBy: [{ startedOn: DESC }], first: 1) { nodes { startedOn } }';
  const day = (await ask(`{ ${newest} }`)).flowSessions.nodes[0].startedOn.slice(0, 10);
  const { flowSessions } = await ask('query($where: FlowSessionWhere) { flowSessions(where: $where, orderBy: [{ startedOn: DESC }]) { nodes { name } } }', {
    where: { statusCode: { eq: 'FAILED' }, startedOn: { gte: `${day}T00:00:00Z`, lt: `${day}T23:59:59Z` } },
  });
  const context = await browser.newContext({ timezoneId: 'UTC', viewport: { width: 1280, height: 800 } });
  const other = await context.newPage();
  await other.clock.setFixedTime(new Date(`${day}T20:00:00Z`));
  await open(other);
  await other.locator('#query').click();
  await other.locator('#shortcuts').getByRole('button', { name: 'Failed flow runs of today' }).click();
  await other.waitForFunction(() => /found$/.test(document.getElementById('found').textContent));
  const texts = await other.locator('#hits [role=option]').allInnerTexts();
  assert.deepEqual(texts.map((text) => text.split('\n')[0]), flowSessions.nodes.map(({ name }) => name));
  assert.ok(texts.every((text) => text.includes(`Flow session · ✕ Failed · ${day} `)), 'they say status and date');
  assert.equal(await other.locator('#filter-time').inputValue(), 'today');
  await other.screenshot({ path: `${screenshots}/search-today.png` });
  await context.close();
});

test('shows more than the first results, by mouse and by keyboard', async () => {
  const { a, b } = await ask('{ a: processSessions(where: { statusCode: { eq: FAILED } }, first: 100) { totalCount nodes { startedOn } } b: flowSessions(where: { statusCode: { eq: FAILED } }, first: 100) { totalCount nodes { startedOn } } }');
  const total = a.totalCount + b.totalCount;
  assert.ok(total > 60);
  const times = [...a.nodes, ...b.nodes].flatMap(({ startedOn }) => startedOn?.slice(0, 16).replace('T', ' ') ?? []).sort().reverse();
  await filters({ status: 'Failed' });
  await found(new RegExp(`^20 of ${total} found`));
  await page.screenshot({ path: `${screenshots}/search-filters.png` });
  await page.getByRole('button', { name: 'Show more' }).click();
  await found(new RegExp(`^40 of ${total} found`));
  await page.locator('#query').press('ArrowUp');
  await page.locator('#query').press('ArrowUp');
  await page.locator('#query').focus();
  while ((await page.locator('[aria-selected=true]').getAttribute('id')) !== 'hit-39') {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ArrowDown');
  const texts = await found(new RegExp(`^60 of ${total} found`));
  assert.equal(await page.locator('#hit-40').getAttribute('aria-selected'), 'true');
  assert.deepEqual(texts.map((text) => /\d{4}-\d\d-\d\d \d\d:\d\d/.exec(text)[0]), times.slice(0, 60), 'the newest of both tables first');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.ok(address(page).id);
});

test('filters by table, user and time', async () => {
  const { processSessions } = await ask('{ processSessions(where: { executedBy: { name: { eq: "Ivan Petrov" } } }, orderBy: [{ startedOn: DESC }], first: 1) { nodes { startedOn } } }');
  const day = processSessions.nodes[0].startedOn.slice(0, 10);
  await filters({ table: 'processsession', time: 'range' });
  await page.locator('#filter-from').fill(day);
  await page.locator('#filter-to').fill(day);
  const all = await found(/found$/);
  await page.locator('#filter-user').fill('petrov');
  await page.locator('#users option').first().waitFor({ state: 'attached' });
  assert.deepEqual(await page.locator('#users option').evaluateAll((options) => options.map(({ value }) => value)), ['Ivan Petrov']);
  await page.locator('#filter-user').fill('Petrov ivan');
  await page.locator('#filter-user').press('Tab');
  await page.waitForFunction((before) => {
    const { textContent } = document.getElementById('found');
    return /found$/.test(textContent) && document.querySelectorAll('#hits li').length <= before;
  }, all.length);
  const of = await hits().allInnerTexts();
  assert.ok(of.length > 0 && of.every((text) => text.includes(`Process session · `) && text.includes(day)));
  await page.locator('#filter-reset').click();
  assert.equal(await page.locator('#filter-table').inputValue(), '');
  assert.equal(await page.locator('#filter-range').isVisible(), false);
});

test('offers no filters that a table does not have', async () => {
  await filters({ table: 'account' });
  for (const name of ['status', 'user', 'time']) {
    assert.equal(await page.locator(`#filter-${name}`).isDisabled(), true);
  }
  assert.ok((await found(/found$/)).every((text) => /\nAccount$/.test(text)));
  await filters({ table: 'flowsession' });
  assert.ok((await page.locator('#filter-status option').allInnerTexts()).includes('Skipped'));
  await filters({ status: 'Skipped' });
  await filters({ table: 'processsession' });
  assert.equal(await page.locator('#filter-status').inputValue(), '', 'a status of another table is not kept');
});

test('closes by Escape and by a click elsewhere, and keeps its results', async () => {
  await filters({ status: 'Failed' });
  const before = await found(/found$/);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#finder').isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'query');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await hits().allInnerTexts(), before);
  await page.mouse.click(1200, 700);
  assert.equal(await page.locator('#finder').isVisible(), false);
});

test('complained of nothing', () => assert.deepEqual(complaints, []));
