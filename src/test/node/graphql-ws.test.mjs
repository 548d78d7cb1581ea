// graphql-ws over one connection: operations at the same time, errors, and the end of one that is no longer wanted.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { endpoint, records } from './server.mjs';

const sockets = [];

class WatchedSocket extends WebSocket {
  constructor(...parameters) {
    super(...parameters);
    sockets.push(this);
  }
}

const client = createClient({
  url: endpoint.replace(/^http/, 'ws'),
  webSocketImpl: WatchedSocket,
  lazy: false,
  keepAlive: 1_000,
  retryAttempts: 0,
});

after(() => client.dispose());

async function results(payload) {
  const all = [];
  for await (const result of client.iterate(payload)) {
    all.push(result);
  }
  return all;
}

const PAGE = `query Page($id: ID!, $first: Int, $after: String) {
  systemUser(id: $id) {
    executedProcessSessions(first: $first, after: $after, orderBy: [{ startedOn: DESC }]) {
      pageInfo { endCursor }
      nodes { id }
    }
  }
}`;

test('pages', async () => {
  const ids = [];
  let after = null;
  for (let page = 0; page < 3; page++) {
    const [{ data, errors }, ...more] = await results({ query: PAGE, variables: { id: records.user, first: 4, after } });
    assert.equal(errors, undefined);
    assert.equal(more.length, 0);
    ids.push(...data.systemUser.executedProcessSessions.nodes.map((node) => node.id));
    after = data.systemUser.executedProcessSessions.pageInfo.endCursor;
  }
  assert.equal(new Set(ids).size, 12);
});

test('executes many operations on one connection', async () => {
  const query = `{ processSession(id: "${records.chain}") { id } }`;
  const all = await Promise.all(Array.from({ length: 20 }, () => results({ query })));
  assert.ok(all.every(([{ data }]) => data.processSession.id === records.chain));
  assert.equal(sockets.length, 1);
});

test('reads codes from errors of fields', async () => {
  const [{ data, errors }] = await results({ query: '{ processSession(id: "no GUID") { name } }' });
  assert.deepEqual(data, { processSession: null });
  assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT');
});

test('is rejected with the errors of a wrong document', async () => {
  for (const query of ['{ absent }', '{', '{ processSessions { ... @defer { totalCount } } }']) {
    await assert.rejects(results({ query }), (errors) => errors[0].extensions.code === 'BAD_USER_INPUT');
  }
});

test('goes on after an operation that it has completed', async () => {
  const operation = client.iterate({ query: '{ processSessions(first: 1000) { nodes { id name } } }' });
  const first = operation.next();
  await operation.return();
  assert.equal((await first).done, true);
  const [{ data }] = await results({ query: '{ __typename }' });
  assert.equal(data.__typename, 'Query');
  assert.equal(sockets.length, 1);
});
