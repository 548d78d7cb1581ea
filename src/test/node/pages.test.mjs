// The page about clients as its reader follows it: types are generated and checked, and three pages of each client are
// read by a document of another origin in a real browser.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { bundle } from './bundle.mjs';
import { launch } from './chromium.mjs';
import { clear, folder, follow, run, write } from './clients-page.mjs';
import { endpoint } from './server.mjs';

/** Asks the same with two clients, of which the second finds the hash known. */
const PERSISTED = `
  import { ApolloClient, InMemoryCache, gql } from '@apollo/client';
  import { link } from './persisted-link';
  const query = gql('query Q${randomUUID().replaceAll('-', '')} { processSessions(first: 1) { totalCount } }');
  for (let time = 0; time < 2; time++) {
    const { data } = await new ApolloClient({ link, cache: new InMemoryCache() }).query({ query });
    document.getElementById('root').append('total ' + data.processSessions.totalCount + ';');
  }
`;

/** Reads two pages through the cache, which warns of types without keys. */
const GRAPHCACHE = `
  import { Client, fetchExchange, gql } from '@urql/core';
  import { cache } from './graphcache';
  const warnings: unknown[] = [];
  console.warn = (...words) => warnings.push(words);
  const client = new Client({ url: '${endpoint}', exchanges: [cache, fetchExchange], preferGetMethod: false });
  const query = gql\`query ($after: String) {
    processSessions(first: 3, after: $after) {
      __typename totalCount edges { __typename node { id name executedBy { id } } } nodes { id }
      pageInfo { __typename endCursor hasNextPage startCursor hasPreviousPage }
    }
    processSessionsAggregate(groupBy: [STATUS_CODE]) { count key { statusCode } }
  }\`;
  const counts: number[] = [];
  let after = null;
  for (let page = 0; page < 2; page++) {
    const { data, error } = await client.query(query, { after }).toPromise();
    if (error) throw error;
    counts.push(data.processSessions.edges.length);
    after = data.processSessions.pageInfo.endCursor;
  }
  console.log(JSON.stringify({ counts, warnings }));
`;

const scripts = {};
let browser;
let other;
let made;

before(async () => {
  clear();
  follow('Apollo Client', 'urql', 'Types', 'Relay');
  made = follow('Mocks')['node mocks.mjs'];
  write('Automatic persisted queries');
  writeFileSync(folder + 'persisted.js', PERSISTED);
  for (const client of ['apollo', 'relay', 'urql']) {
    scripts[`/${client}.js`] = await bundle(`${client}.tsx`);
  }
  scripts['/persisted.js'] = await bundle('persisted.js');
  other = createServer(({ url }, response) => {
    const script = scripts[url];
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(script ?? `<!doctype html><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="${url}.js"></script>`);
  });
  await new Promise((listening) => other.listen(0, '127.0.0.1', listening));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  other?.closeAllConnections();
  other?.close();
});

test('the generated types fit', () => {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    jsx: 'react-jsx',
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    resolveJsonModule: true,
    types: [],
    skipLibCheck: true,
  };
  writeFileSync(folder + 'tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts', '*.tsx'] }));
  run('npx', 'tsc');
});

test('the generated types are short, also of a lookup with many targets', () => {
  for (const [file, name] of [['gql/graphql.ts', 'FailedQuery'], ['regarding.ts', 'RegardingQuery']]) {
    const types = readFileSync(folder + file, 'utf8').split(/^(?=export )/m);
    const query = types.find((type) => type.startsWith(`export type ${name} `));
    assert.ok(query.split('\n').length < 20, query);
  }
});

test('Graphcache pages with the keys that were written for it', async () => {
  writeFileSync(folder + 'graphcache.test.ts', GRAPHCACHE);
  writeFileSync(folder + 'graphcache.test.mjs', await bundle('graphcache.test.ts', 'node'));
  assert.deepEqual(JSON.parse(run('node', 'graphcache.test.mjs')), { counts: [3, 6], warnings: [] });
});

test('mocks answer queries', () => {
  const { data, errors } = JSON.parse(made);
  assert.equal(errors, undefined);
  assert.equal(data.flowSessions.nodes.length, 2);
  assert.equal(data.flowSessions.nodes[0].startedOn, '2026-01-31T10:00:00Z');
});

async function open(name) {
  const page = await browser.newPage();
  const complaints = [];
  const answered = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.url().startsWith(endpoint)) {
      answered.push(`${response.request().method()} ${response.status()}`);
    }
  });
  await page.goto(`http://localhost:${other.address().port}/${name}`);
  return { page, complaints, answered };
}

for (const client of ['apollo', 'relay', 'urql']) {
  test(`${client} reads three pages from another origin`, async () => {
    const { page, complaints, answered } = await open(client);
    for (const count of [10, 20, 30]) {
      await page.waitForFunction((expected) => document.querySelectorAll('li').length === expected, count);
      if (count < 30) {
        await page.getByRole('button', { name: 'More' }).click();
      }
    }
    assert.equal(new Set(await page.locator('li').allTextContents()).size, 30);
    assert.match(await page.locator('h1').textContent(), /^\d+ failed$/);
    assert.deepEqual(answered, ['POST 200', 'POST 200', 'POST 200']);
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

test('Apollo sends a hash from another origin', async () => {
  const { page, answered } = await open('persisted');
  await page.waitForFunction(() => /(total \d+;){2}/.test(document.body.textContent));
  assert.deepEqual(answered, ['GET 404', 'POST 200', 'GET 200']);
  await page.close();
});

test('the tools write trusted documents', () => {
  mkdirSync(folder + 'documents');
  writeFileSync(folder + 'documents/relay.json', '{}');
  follow('Trusted documents');
  copyFileSync(folder + 'gql/persisted-documents.json', folder + 'documents/codegen.json');
  run('npx', 'tsc');
});
