// All pages by axe, light and dark, wide and small; and the size of what can be clicked.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch, screenshots } from './chromium.mjs';
import { home, records } from './server.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** GraphiQL's own elements, which the page cannot mend: its tabs hold buttons, and its editors scroll by their text areas. */
const known = ['aria-required-children', 'nested-interactive', 'scrollable-region-focusable'];

let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

const pages = {
  home: '/',
  error: '/no/such/page',
  welcome: '/graph',
  graph: `/graph?id=${records.chain}&selected=${records.chain}`,
  unknown: '/graph?id=xyz',
  graphiql: '/graphiql',
};

async function open(name, options) {
  const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(home + pages[name]);
  const shown = { welcome: '#welcome button', graph: '#panel dt', unknown: '#welcome button', graphiql: '.graphiql-query-editor .cm-def' };
  await page.locator(shown[name] ?? 'main a').first().waitFor();
  return page;
}

async function search(page) {
  await page.locator('#query').fill('onboarding');
  await page.locator('#hits [role=option]').first().waitFor();
}

async function findings(page) {
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => ({ id, at: target.join(' '), html: html.slice(0, 120) })));
}

for (const colorScheme of ['light', 'dark']) {
  for (const [width, height] of [[1280, 800], [400, 800]]) {
    test(`axe finds nothing on ${colorScheme} pages of ${width} pixels`, async () => {
      for (const name of Object.keys(pages)) {
        const page = await open(name, { colorScheme, viewport: { width, height } });
        await page.screenshot({ path: `${screenshots}/axe-${name}-${colorScheme}-${width}.png` });
        const found = await findings(page);
        assert.deepEqual(found.filter(({ id }) => name !== 'graphiql' || !known.includes(id)), [], name);
        if (name === 'welcome') {
          await search(page);
          assert.deepEqual(await findings(page), [], 'search');
        }
        await page.context().close();
      }
    });
  }
}

test('what can be clicked is 24 pixels wide and high', async () => {
  for (const [name, width] of [['welcome', 1280], ['graph', 1280], ['graph', 400], ['home', 400], ['error', 400]]) {
    const page = await open(name, { viewport: { width, height: 800 } });
    if (name === 'welcome') {
      await search(page);
    } else if (name === 'graph' && width === 400) {
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Legend' }).click();
    }
    const small = await page.locator('a, button, input, select, summary, [role=option]').evaluateAll((all) => all
      // A box or a button of a choice is clicked by its label.
      .map((element) => (['checkbox', 'radio'].includes(element.type) ? element.closest('label') : element))
      .map((element) => ({ text: element.outerHTML.slice(0, 100), box: element.getBoundingClientRect() }))
      .filter(({ box: { width: wide, height: high } }) => wide > 0 && (wide < 24 || high < 24))
      .map(({ text, box: { width: wide, height: high } }) => `${wide} × ${high} ${text}`));
    assert.deepEqual(small, [], `${name} at ${width}`);
    await page.context().close();
  }
});
