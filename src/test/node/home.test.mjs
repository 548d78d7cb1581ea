// The page / in a real browser: it fits on one screen, needs nothing from elsewhere, and all its links lead somewhere.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, screenshots } from './chromium.mjs';
import { home } from './server.mjs';

const outside = [];
const complaints = [];
let browser;

before(async () => {
  browser = await launch();
  // The page does not wait as long as a slow machine takes to plan a first statement.
  while (!(await (await fetch(home + '/')).text()).includes('Process session')) {
    await new Promise((later) => setTimeout(later, 500));
  }
});

after(() => browser?.close());

async function open(path, colorScheme = 'light') {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) {
      outside.push(request.url());
    }
  });
  await page.goto(home + path);
  return page;
}

const size = (page) =>
  page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);

for (const theme of ['light', 'dark']) {
  test(`fits on one ${theme} screen`, async () => {
    const page = await open('/', theme);
    assert.equal(await page.title(), 'Session Graph');
    assert.deepEqual(await size(page), [1280, 800]);
    assert.match(await page.locator('#records').innerText(), /Process session\s*processsession\s+1,2\d\d/);
    await page.screenshot({ path: `${screenshots}/home-${theme}.png` });
    await page.getByText(/tables more/).click();
    assert.deepEqual(await size(page), [1280, 800], 'with all tables');
    await page.screenshot({ path: `${screenshots}/home-all-${theme}.png` });
    const [red, green, blue] = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
    assert.equal(Math.max(red, green, blue) < 128, theme === 'dark');
  });
}

test('asks as the user who is chosen', async () => {
  const page = await open('/');
  assert.equal(await page.locator('script').count(), 1);
  const choice = page.getByLabel('See as');
  await choice.locator('option', { hasText: 'Farah Haddad' }).waitFor({ state: 'attached' });
  const asked = page.waitForRequest((request) => request.url() === home + '/' && request.headers().callerobjectid !== undefined
    || request.headers().mscrmcallerid !== undefined);
  await choice.selectOption({ label: 'Farah Haddad' });
  await asked;
  await page.waitForFunction(() => document.querySelector('#access select')?.selectedOptions[0]?.textContent === 'Farah Haddad');
  await page.waitForFunction(() => /Process session/.test(document.querySelector('#records').textContent));
  await page.context().close();
});

test('is usable on a small screen and by keyboard', async () => {
  const page = await open('/');
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal((await size(page))[0], 390);
  await page.screenshot({ path: `${screenshots}/home-small.png`, fullPage: true });
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('label').textContent.startsWith('See as')), true);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.querySelector('b').textContent), 'GraphiQL');
});

test('links to what works', async () => {
  const page = await open('/');
  for (const link of await page.locator('.cards a').evaluateAll((links) => links.map(({ href }) => href))) {
    assert.equal((await fetch(link)).status, 200, link);
  }
  await page.getByRole('link', { name: 'GraphiQL' }).click();
  await page.waitForSelector('.graphiql-query-editor .CodeMirror');
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.waitForFunction(() => /"length": 200/.test(document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue()));
  await page.goto(home + '/');
  await page.getByRole('link', { name: 'Graph', exact: false }).nth(1).click();
  await page.locator('#welcome').getByRole('button').first().click();
  await page.waitForFunction(() => /200 records/.test(document.querySelector('#summary').textContent));
  await page.getByRole('link', { name: 'GraphiQL' }).click();
  await page.waitForSelector('.graphiql-query-editor .CodeMirror');
});

test('reached nothing but the server, and complained of nothing', () => {
  assert.deepEqual(outside, []);
  assert.deepEqual(complaints, []);
});
