// Apollo Client with its default cache and link: interfaces, paging into one list, errors with codes, and queries by GET.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { endpoint, records } from './server.mjs';

/** As Apollo's documentation has it: the cache learns from introspection which types an interface has. */
async function possibleTypes() {
  const { data } = await new ApolloClient({ link: new HttpLink({ uri: endpoint }), cache: new InMemoryCache() }).query({
    query: gql`{ __schema { types { kind name possibleTypes { name } } } }`,
  });
  const abstract = data.__schema.types.filter((type) => type.possibleTypes);
  return Object.fromEntries(abstract.map((type) => [type.name, type.possibleTypes.map((possible) => possible.name)]));
}

const types = await possibleTypes();

function client(link = {}) {
  const typePolicies = { SystemUser: { fields: { executedProcessSessions: relayStylePagination() } } };
  return new ApolloClient({
    link: new HttpLink({ uri: endpoint, ...link }),
    cache: new InMemoryCache({ possibleTypes: types, typePolicies }),
  });
}

const PAGE = gql`
  query Page($id: ID!, $after: String) {
    systemUser(id: $id) {
      id
      executedProcessSessions(first: 5, after: $after, orderBy: [{ startedOn: DESC }]) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { cursor node { id ...Run ... on Node { id } } }
      }
    }
  }
  fragment Run on Session { name statusLabel }
`;

test('reads fragments on interfaces', async () => {
  const query = gql`
    query Mixed($ids: [ID!]!) {
      nodes(ids: $ids) { id ... on Record { logicalName name } ...Run }
    }
    fragment Run on Session { statusLabel startedOn }
  `;
  const { data } = await client().query({ query, variables: { ids: [records.chain, records.user] } });
  assert.deepEqual(data.nodes.map((node) => node.__typename), ['ProcessSession', 'SystemUser']);
  assert.equal(data.nodes[0].logicalName, 'processsession');
  assert.ok(data.nodes[0].statusLabel);
  assert.ok(data.nodes[1].name);
});

test('adds the next page to the first', async () => {
  const apollo = client();
  const watched = apollo.watchQuery({ query: PAGE, variables: { id: records.user } });
  const first = await apollo.query({ query: PAGE, variables: { id: records.user } });
  const page = first.data.systemUser.executedProcessSessions;
  assert.equal(page.edges.length, 5);
  assert.ok(page.pageInfo.hasNextPage);
  const subscription = watched.subscribe(() => {});
  await watched.fetchMore({ variables: { after: page.pageInfo.endCursor } });
  subscription.unsubscribe();
  const merged = apollo.readQuery({ query: PAGE, variables: { id: records.user } });
  const ids = merged.systemUser.executedProcessSessions.edges.map((edge) => edge.node.id);
  assert.equal(ids.length, 10);
  assert.equal(new Set(ids).size, 10);
});

test('reads codes from errors', async () => {
  const query = gql`query Bad { processSession(id: "no GUID") { name } }`;
  await assert.rejects(client().query({ query }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error), String(error));
    assert.equal(error.errors[0].extensions.code, 'BAD_USER_INPUT');
    return true;
  });
});

test('reads errors of wrong documents', async () => {
  await assert.rejects(client().query({ query: gql`{ absent }` }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error), String(error));
    assert.match(error.message, /absent/);
    return true;
  });
});

test('queries by GET', async () => {
  const { data } = await client({ useGETForQueries: true }).query({ query: PAGE, variables: { id: records.user } });
  assert.equal(data.systemUser.executedProcessSessions.edges.length, 5);
});
