// A server that answers only the documents which the clients' own tools wrote from the page about clients.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { folder, write } from './clients-page.mjs';
import { endpoint } from './server.mjs';

const saved = (file) => JSON.parse(readFileSync(folder + file, 'utf8'));

before(() => write('Trusted documents'));

/** What a bundled module of the page exports. */
async function load(name, source) {
  writeFileSync(`${folder}${name}.ts`, source);
  writeFileSync(`${folder}${name}.mjs`, await bundle(`${name}.ts`, 'node'));
  return import(pathToFileURL(`${folder}${name}.mjs`));
}

async function ask(request) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  return response.json();
}

test('Apollo Client asks by its manifest', async () => {
  const { client, gql } = await load('apollo-trusted', `
    import { ApolloClient, InMemoryCache, gql } from '@apollo/client';
    import { link } from './trusted-link';
    export { gql };
    export const client = new ApolloClient({ link, cache: new InMemoryCache() });
  `);
  const [operation] = saved('documents/apollo.json').operations;
  const { data } = await client.query({ query: gql(operation.body) });
  assert.equal(data.processSessions.edges.length, 10);
  await assert.rejects(client.query({ query: gql('{ processSessions { totalCount } }') }));
});

test('Relay asks by its ids', async () => {
  const { read, text } = await load('relay-trusted', `
    import { Environment, Network, fetchQuery } from 'relay-runtime';
    import { send } from './trusted-send';
    import query from './__generated__/relayQuery.graphql';
    import more from './__generated__/relayMoreQuery.graphql';
    const environment = new Environment({ network: Network.create(send) });
    export const text = query.params.text;
    export async function read() {
      await fetchQuery(environment, query, {}).toPromise();
      const root = () => Object.entries(environment.getStore().getSource().get('client:root'))
        .find(([key]) => key.includes('__relay_processSessions'))[1].__ref;
      const connection = () => environment.getStore().getSource().get(root());
      for (let page = 1; page < 3; page++) {
        const { endCursor } = environment.getStore().getSource().get(connection().pageInfo.__ref);
        await fetchQuery(environment, more, { count: 10, cursor: endCursor }).toPromise();
      }
      return connection().edges.__refs.length;
    }
  `);
  assert.equal(text, null, 'the compiler kept the text');
  assert.equal(await read(), 30);
});

for (const file of ['relay.json', 'codegen.json']) {
  test(`all documents of ${file} are answered, by POST and by GET`, async () => {
    const ids = Object.keys(saved(`documents/${file}`));
    assert.equal(ids.length, 2);
    for (const documentId of ids) {
      const answer = await ask({ documentId, variables: {} });
      assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
      const byGet = await fetch(`${endpoint}?documentId=sha256:${documentId.replace('sha256:', '')}`);
      assert.deepEqual(await byGet.json(), answer);
    }
  });
}

test('others are refused', async () => {
  for (const request of [
    { query: '{ processSessions { totalCount } }' },
    { query: '{ __schema { queryType { name } } }' },
    { documentId: 'sha256:00' },
    { extensions: { persistedQuery: { version: 1, sha256Hash: '00' } } },
  ]) {
    const { data, errors } = await ask(request);
    assert.equal(data, undefined);
    assert.equal(errors[0].extensions.code, 'FORBIDDEN');
  }
});
