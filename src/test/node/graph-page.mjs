// The page /graph in a browser, for the tests of its parts.
import assert from 'node:assert/strict';
import { endpoint, home } from './server.mjs';

/** A tab of its own; what the browser complains of is added to `complaints`. */
export async function tab(browser, complaints, { colorScheme = 'light', width = 1280, height = 800 } = {}) {
  const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce', viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return page;
}

/** Opens the page, and waits for a graph or for what is shown in place of one. */
export async function open(page, parameters = {}) {
  await page.goto(`${home}/graph?${new URLSearchParams(parameters)}`);
  await settled(page);
}

export const settled = (page) =>
  page.waitForFunction(() => {
    const text = (id) => document.getElementById(id).textContent;
    return !document.querySelector('#stage[aria-busy]') && (/record/.test(text('summary')) || text('welcome') || text('message'));
  });

/** The names and values of the address. */
export const address = (page) => Object.fromEntries(new URL(page.url()).searchParams);

/** Where the records are on the screen, within the canvas of this size. */
export const drawn = (page) =>
  page.evaluate(() => {
    const { cy } = document.getElementById('canvas')._cyreg;
    return { width: cy.width(), height: cy.height(), boxes: cy.nodes().map((node) => ({ id: node.id(), ...node.renderedBoundingBox() })) };
  });

export async function ask(query, variables) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}
