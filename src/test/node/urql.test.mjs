// urql with its default exchanges, with its default method and with either one preferred.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { endpoint, records } from './server.mjs';

const PAGE = gql`
  query Page($id: ID!, $first: Int, $after: String) {
    systemUser(id: $id) {
      id
      executedProcessSessions(first: $first, after: $after, orderBy: [{ startedOn: DESC }]) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id ...Run }
      }
    }
  }
  fragment Run on Session { name statusLabel }
`;

function client(options = {}) {
  const methods = [];
  const watched = (url, init) => {
    methods.push(init?.method ?? 'GET');
    return fetch(url, init);
  };
  const urql = new Client({ url: endpoint, exchanges: [cacheExchange, fetchExchange], fetch: watched, ...options });
  return { urql, methods };
}

for (const preferGetMethod of [undefined, true, false, 'force', 'within-url-limit']) {
  test(`pages with preferGetMethod ${preferGetMethod}`, async () => {
    const { urql, methods } = client(preferGetMethod === undefined ? {} : { preferGetMethod });
    const ids = [];
    let after = null;
    for (let page = 0; page < 3; page++) {
      const { data, error } = await urql.query(PAGE, { id: records.user, first: 4, after });
      assert.equal(error, undefined, String(error));
      ids.push(...data.systemUser.executedProcessSessions.nodes.map((node) => node.id));
      after = data.systemUser.executedProcessSessions.pageInfo.endCursor;
    }
    assert.equal(new Set(ids).size, 12);
    assert.equal(methods.length, 3);
    if (preferGetMethod !== undefined) {
      assert.ok(methods.every((method) => method === (preferGetMethod ? 'GET' : 'POST')), methods.join());
    }
  });
}

test('reads codes from errors', async () => {
  const { error } = await client().urql.query(gql`query Bad { processSession(id: "no GUID") { name } }`, {});
  assert.equal(error.graphQLErrors[0].extensions.code, 'BAD_USER_INPUT');
});

test('reads errors of wrong documents', async () => {
  for (const preferGetMethod of [true, false]) {
    const { error } = await client({ preferGetMethod }).urql.query(gql`{ absent }`, {});
    assert.equal(error.networkError, undefined);
    assert.equal(error.graphQLErrors[0].extensions.code, 'BAD_USER_INPUT');
  }
});
