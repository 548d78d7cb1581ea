// graphql-sse in its default mode: a connection of its own for each operation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-sse';
import { endpoint, records } from './server.mjs';

const client = createClient({ url: endpoint, retryAttempts: 0 });

async function results(payload) {
  const all = [];
  for await (const result of client.iterate(payload)) {
    all.push(result);
  }
  return all;
}

test('reads a result and its end', async () => {
  const [{ data, errors }, ...more] = await results({
    query: 'query Session($id: ID!) { processSession(id: $id) { id name } }',
    variables: { id: records.chain },
  });
  assert.equal(errors, undefined);
  assert.equal(data.processSession.id, records.chain);
  assert.equal(more.length, 0);
});

test('reads a large result', async () => {
  const [{ data }] = await results({ query: '{ processSessions(first: 500) { nodes { id name } } }' });
  assert.equal(data.processSessions.nodes.length, 500);
});

test('reads codes from errors', async () => {
  for (const query of ['{ processSession(id: "no GUID") { name } }', '{ absent }', '{']) {
    const [{ errors }] = await results({ query });
    assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT');
  }
});

test('leaves a stream', async () => {
  const operation = client.iterate({ query: '{ processSessions(first: 1000) { nodes { id name } } }' });
  const first = operation.next();
  await operation.return();
  assert.equal((await first).done, true);
  assert.equal((await results({ query: '{ __typename }' })).length, 1);
});
