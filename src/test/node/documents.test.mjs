// Automatic persisted queries with the links of other people's clients and their defaults.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import apollo3 from 'apollo-client-3/core/core.cjs';
import persisted3 from 'apollo-client-3/link/persisted-queries/persisted-queries.cjs';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { endpoint, records } from './server.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** A document that no server has seen. */
const fresh = () => gql(`query Q${randomUUID().replaceAll('-', '')}($id: ID!) { systemUser(id: $id) { id fullName } }`);

const variables = { id: records.user };

/** What was sent, and the statuses that came back. */
function watched() {
  const sent = [];
  const send = async (url, init) => {
    const response = await fetch(url, init);
    const withText = /"query"|[?&]query=/.test(`${url}${init?.body ?? ''}`);
    sent.push(`${init?.method ?? 'GET'} ${withText ? 'text' : 'hash'} ${response.status}`);
    return response;
  };
  return { sent, send };
}

/** The libraries in the same words: each answers a query's data. */
const libraries = {
  'Apollo Client 4': (send, options) => {
    const link = new PersistedQueryLink({ sha256, ...options }).concat(new HttpLink({ uri: endpoint, fetch: send }));
    return new ApolloClient({ link, cache: new InMemoryCache() });
  },
  'Apollo Client 3': (send, options) => {
    const http = new apollo3.HttpLink({ uri: endpoint, fetch: send });
    const link = persisted3.createPersistedQueryLink({ sha256, ...options }).concat(http);
    return new apollo3.ApolloClient({ link, cache: new apollo3.InMemoryCache() });
  },
};

const unknown = { 'Apollo Client 4': 404, 'Apollo Client 3': 200 };

for (const [name, client] of Object.entries(libraries)) {
  for (const [method, options] of [['POST', {}], ['GET', { useGETForHashedQueries: true }]]) {
    test(`${name} sends hashes by ${method}`, async () => {
      const { sent, send } = watched();
      const query = fresh();
      const first = await client(send, options).query({ query, variables });
      assert.equal(first.data.systemUser.id, records.user);
      assert.deepEqual(sent, [`${method} hash ${unknown[name]}`, 'POST text 200']);
      const apollo = client(send, options);
      assert.deepEqual((await apollo.query({ query, variables })).data, first.data);
      assert.deepEqual(sent.slice(2), [`${method} hash 200`]);
      for (const asked of [fresh(), query]) {
        await apollo.query({ query: asked, variables, fetchPolicy: 'network-only' });
      }
      assert.deepEqual(sent.slice(3).map((each) => each.split(' ')[1]), ['hash', 'text', 'hash'], 'still by hash');
    });
  }

  test(`${name} changes by POST only`, async () => {
    const { sent, send } = watched();
    const apollo = client(send, { useGETForHashedQueries: true });
    const mutation = gql(`
      mutation M${randomUUID().replaceAll('-', '')}($id: ID!) {
        setProcessSessionState(id: $id, status: IN_PROGRESS) { id }
      }
    `);
    await assert.rejects(apollo.mutate({ mutation, variables: { id: randomUUID() } }));
    assert.deepEqual(sent.map((each) => each.replace(/ \d+$/, '')), ['POST hash', 'POST text']);
  });
}

test('Apollo Client 4 reads errors of a persisted query', async () => {
  const { send } = watched();
  const query = gql(`query Q${randomUUID().replaceAll('-', '')} { processSession(id: "no GUID") { id } }`);
  for (let time = 0; time < 2; time++) {
    await assert.rejects(libraries['Apollo Client 4'](send, {}).query({ query }), (error) => {
      assert.ok(CombinedGraphQLErrors.is(error), String(error));
      assert.equal(error.errors[0].extensions.code, 'BAD_USER_INPUT');
      return true;
    });
  }
});

test('urql sends hashes with its defaults', async () => {
  const { sent, send } = watched();
  const query = fresh();
  for (let time = 0; time < 2; time++) {
    const urql = new Client({ url: endpoint, fetch: send, exchanges: [persistedExchange(), fetchExchange] });
    const { data, error } = await urql.query(query, variables);
    assert.equal(error, undefined, String(error));
    assert.equal(data.systemUser.id, records.user);
  }
  assert.deepEqual(sent.map((each) => each.split(' ')[1]), ['hash', 'text', 'hash']);
});

test('a WebSocket and an event stream answer hashes too', async () => {
  const socket = createClient({ url: endpoint.replace(/^http/, 'ws'), webSocketImpl: WebSocket });
  const text = `query Q${randomUUID().replaceAll('-', '')} { processSessions(first: 1) { totalCount } }`;
  const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(text) } };
  // graphql-ws sends no message without a query, but one whose query is empty
  const ask = async (payload) => {
    try {
      for await (const { data } of socket.iterate({ query: '', ...payload })) {
        return data;
      }
    } catch ([error]) {
      return error.extensions.code;
    }
  };
  assert.equal(await ask({ extensions }), 'PERSISTED_QUERY_NOT_FOUND');
  const known = await ask({ query: text, extensions });
  assert.ok(known.processSessions.totalCount > 0);
  assert.deepEqual(await ask({ extensions }), known);
  assert.deepEqual(await ask({ documentId: `sha256:${extensions.persistedQuery.sha256Hash}` }), known);
  await socket.dispose();

  const headers = { Accept: 'text/event-stream', 'Content-Type': 'application/json' };
  const events = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ extensions }) });
  assert.match(await events.text(), /event: ?next\ndata: ?\{"data":\{"processSessions"/);
});
