// GraphiQL in a real browser that reaches nothing but the server: the tour's tabs and their answers, docs, history, themes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, picture, screenshots } from './chromium.mjs';
import { home } from './server.mjs';

const script = await (await fetch(home + '/graphiql/tour.js')).text();
const { tour } = await import('data:text/javascript,' + encodeURIComponent(script));
const names = tour.map((tab) => /^(?:query|mutation) (\w+)/m.exec(tab.query)[1]);

/** What the picture of the README shows. */
const shown = `query LinkedChain {
  processSession(
    id: "10000000-0000-4000-8000-000000000100"
  ) {
    name
    startedOn
    executedBy { fullName }
    regarding { __typename name }
    linkedChain {
      length
      position
      tail { name statusCode }
      sessions(first: 3) {
        nodes { name durationMs }
      }
    }
  }
}`;

const outside = [];
const complaints = [];
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await open('light');
});

after(() => browser?.close());

/** A page of its own, with a storage of its own. */
async function open(colorScheme, viewport = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ colorScheme, viewport });
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (['127.0.0.1', 'localhost'].includes(url.hostname) || url.protocol === 'data:') {
      return route.continue();
    }
    outside.push(url.href);
    return route.abort();
  });
  const opened = await context.newPage();
  opened.setDefaultTimeout(60_000);
  opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  opened.on('pageerror', (error) => complaints.push(String(error)));
  await opened.goto(home + '/graphiql');
  await opened.waitForSelector('.graphiql-query-editor .CodeMirror');
  await opened.waitForFunction(isCurrent, names[0]);
  return opened;
}

const tabs = () => page.locator('.graphiql-tabs .graphiql-tab-button').allInnerTexts();
const editor = (selector) => page.evaluate((at) => document.querySelector(at + ' .CodeMirror').CodeMirror.getValue(), selector);

/** GraphiQL learns a moment after a tab was opened which operation it holds. */
function isCurrent(name) {
  const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{"tabs":[]}');
  return tabs[activeTabIndex]?.operationName === name;
}

test('opens with the tour', async () => {
  assert.equal(await page.title(), 'GraphiQL – Session Graph');
  assert.deepEqual(await tabs(), names);
  assert.match(await editor('.graphiql-query-editor'), /^# Welcome/);
});

test('shows its comments whole at 1280 pixels', async () => {
  const small = await open('light', { width: 1280, height: 800 });
  for (const name of names) {
    await small.locator('.graphiql-tab-button', { hasText: new RegExp(`^${name}$`) }).click();
    await small.waitForFunction(isCurrent, name);
    const cut = await small.evaluate(() => {
      const editor = document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror;
      const { clientWidth } = editor.getScrollInfo();
      const room = clientWidth - editor.getGutterElement().offsetWidth;
      const lines = editor.getValue().split('\n').map((text, line) => ({ text, line })).filter(({ text }) => /^\s*#/.test(text));
      return lines.filter(({ text, line }) => editor.charCoords({ line, ch: text.length }, 'local').left > room).map(({ text }) => text);
    });
    assert.deepEqual(cut, [], name);
  }
});

test('links to the other pages', async () => {
  const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
  assert.deepEqual(await links.evaluateAll((all) => all.map(({ href }) => href)), [`${home}/`, `${home}/graph`]);
});

for (const name of names) {
  test(`answers ${name}`, async () => {
    await page.locator('.graphiql-tab-button', { hasText: new RegExp(`^${name}$`) }).click();
    await page.waitForFunction(isCurrent, name);
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.waitForFunction(() => {
      const text = document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue() ?? '';
      return text && !document.querySelector('.graphiql-response .graphiql-spinner') && /"(data|errors)"/.test(text);
    });
    const answer = JSON.parse(await editor('.result-window'));
    assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
    for (const [field, value] of Object.entries(answer.data)) {
      assert.ok(value !== null && (!Array.isArray(value) || value.length > 0), `${field} is empty`);
      assert.ok(!value.nodes || value.nodes.length > 0, `${field} has no nodes`);
    }
  });
}

test('shows the documentation', async () => {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query', exact: true }).click();
  await page.locator('.graphiql-doc-explorer').getByText('processSessions', { exact: true }).first().waitFor();
});

test('keeps tabs and history over visits', async () => {
  for (let visit = 0; visit < 3; visit++) {
    await page.reload();
    await page.waitForSelector('.graphiql-query-editor .CodeMirror');
    assert.deepEqual(await tabs(), names);
  }
  await page.getByRole('button', { name: 'Show History' }).click();
  assert.ok((await page.locator('.graphiql-history-item').count()) >= names.length);
});

for (const theme of ['light', 'dark']) {
  test(`is drawn ${theme}`, async () => {
    page = await open(theme);
    assert.equal(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), theme === 'dark');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.waitForFunction(() => document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue().includes('"data"'));
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query', exact: true }).waitFor();
    await page.screenshot({ path: `${screenshots}/graphiql-${theme}.png` });
  });
}

test('is shown in the README', async () => {
  page = await open('light', { width: 1280, height: 640 });
  await page.evaluate((query) => document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.setValue(query), shown);
  await page.waitForFunction(isCurrent, 'LinkedChain');
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.waitForFunction(() => /"data"/.test(document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue() ?? ''));
  const { data, errors } = JSON.parse(await editor('.result-window'));
  assert.equal(errors, undefined, JSON.stringify(errors));
  assert.equal(data.processSession.linkedChain.length, 200);
  await page.getByRole('button', { name: /Hide editor tools/ }).click();
  await page.mouse.move(600, 620);
  await page.evaluate(() => document.fonts.ready);
  await picture(page, 'graphiql');
});

test('reached nothing but the server, and complained of nothing', () => {
  assert.deepEqual(outside, []);
  assert.deepEqual(complaints, []);
});
