// The pages of a server that needs tokens, in a real browser: a token is typed in once, and all pages of the tab use it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, screenshots } from './chromium.mjs';
import { home, records } from './server.mjs';

const token = process.env.TOKEN;
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

async function open(path, colorScheme = 'light') {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(home + path);
  return page;
}

async function signIn(page, secret) {
  await page.getByLabel('Token').fill(secret);
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.getByRole('button', { name: 'Forget it' }).waitFor();
}

test('home shows what is in the graph with a token alone', async () => {
  const page = await open('/', 'dark');
  assert.match(await page.locator('#records').innerText(), /those who sign in/);
  await signIn(page, token);
  await page.waitForFunction(() => /Process session/.test(document.querySelector('#records').textContent));
  await page.screenshot({ path: `${screenshots}/token-home.png` });
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.getByLabel('Token').waitFor();
  assert.match(await page.locator('#records').innerText(), /those who sign in/);
});

test('home says that a token is not accepted', async () => {
  const page = await open('/');
  await signIn(page, 'wrong');
  await page.getByRole('alert').getByText('does not accept the token').waitFor();
});

test('the graph and GraphiQL send the token', async () => {
  const page = await open('/graph');
  await signIn(page, 'Bearer ' + token);
  await page.goto(`${home}/graph?id=${records.chain}&view=chain`);
  await page.waitForFunction(() => /200 records/.test(document.querySelector('#summary').textContent));
  await page.screenshot({ path: `${screenshots}/token-graph.png` });
  await page.goto(home + '/graphiql');
  await page.waitForSelector('.graphiql-query-editor .CodeMirror');
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.waitForFunction(() => /"length": 200/.test(document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue()));
  await page.screenshot({ path: `${screenshots}/token-graphiql.png` });
});
