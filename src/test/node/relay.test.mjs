// Relay: its compiler takes the schema as it is served, and its runtime pages through a connection with what came out.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import compiler from 'relay-compiler';
import relay from 'relay-runtime';
import { endpoint, records } from './server.mjs';

const {
  ConnectionHandler, Environment, Network, RecordSource, Store, commitMutation, createOperationDescriptor, fetchQuery,
  getSingularSelector,
} = relay;

before(async () => {
  const schema = await fetch(endpoint + '/schema');
  assert.equal(schema.status, 200);
  mkdirSync('relay/__generated__', { recursive: true });
  writeFileSync('relay/schema.graphql', await schema.text());
  const config = { src: './relay', schema: './relay/schema.graphql', language: 'javascript', eagerEsModules: false };
  writeFileSync('relay.config.json', JSON.stringify(config));
  execFileSync(compiler, ['relay.config.json'], { stdio: 'pipe', encoding: 'utf8' });
});

const require = createRequire(import.meta.url);
const artifact = (name) => require(`./relay/__generated__/${name}.graphql.js`);

function environment() {
  const network = Network.create(async ({ text, name }, variables) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: text, operationName: name, variables }),
    });
    return response.json();
  });
  return new Environment({ network, store: new Store(new RecordSource()) });
}

test('reads fragments on objects and interfaces', async () => {
  const query = artifact('RelayQuery');
  const session = artifact('Relay_session');
  const relayEnvironment = environment();
  const variables = { id: records.user, ids: [records.chain, records.user] };
  const data = await fetchQuery(relayEnvironment, query, variables).toPromise();
  assert.deepEqual(data.nodes.map((node) => node.__typename), ['ProcessSession', 'SystemUser']);
  assert.equal(data.nodes[0].record.logicalName, 'processsession');
  assert.equal(data.failed.edges.length, 3);
  const run = relayEnvironment.lookup(getSingularSelector(session, data.failed.edges[0].node)).data;
  assert.equal(run.statusLabel, 'Failed');
});

test('adds pages to a connection', async () => {
  const query = artifact('RelayUserPaginationQuery');
  const fragment = artifact('Relay_user');
  const relayEnvironment = environment();
  let cursor = null;
  for (let page = 0; page < 3; page++) {
    await fetchQuery(relayEnvironment, query, { id: records.user, count: 4, cursor }).toPromise();
    const operation = createOperationDescriptor(query, { id: records.user, count: 4, cursor });
    const node = relayEnvironment.lookup(operation.fragment).data.node;
    const user = relayEnvironment.lookup(getSingularSelector(fragment, node)).data;
    const ids = user.executedProcessSessions.edges.map((edge) => edge.node.id);
    assert.equal(new Set(ids).size, 4 * (page + 1));
    cursor = user.executedProcessSessions.pageInfo.endCursor;
  }
});

test('takes deleted records out of connections and out of the store', async () => {
  const name = `Relay ${randomUUID()}`;
  const inputs = ['a', 'b', 'c'].map((each) => ({ name: `${name} ${each}` }));
  const query = 'mutation ($inputs: [CreateFlowSessionInput!]!) { createFlowSessions(inputs: $inputs) { id } }';
  const created = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables: { inputs } }),
  });
  const [first, second] = (await created.json()).data.createFlowSessions.map(({ id }) => id);
  const relayEnvironment = environment();
  const runs = createOperationDescriptor(artifact('RelayRunsQuery'), { name });
  relayEnvironment.retain(runs);
  await fetchQuery(relayEnvironment, artifact('RelayRunsQuery'), { name }).toPromise();
  const listed = () => relayEnvironment.lookup(runs.fragment).data.flowSessions.edges.filter((edge) => edge?.node);
  const remove = (mutation, variables) =>
    new Promise((onCompleted, onError) =>
      commitMutation(relayEnvironment, {
        mutation: artifact(mutation),
        variables,
        onCompleted: (_, errors) => (errors ? onError(errors) : onCompleted()),
        onError,
      }));
  assert.equal(listed().length, 3);
  const connections = [ConnectionHandler.getConnectionID('client:root', 'Relay_flowSessions')];
  await remove('RelayDeleteEdgeMutation', { id: first, connections });
  assert.equal(listed().length, 2);
  await remove('RelayDeleteRecordMutation', { id: second });
  assert.equal(listed().length, 1);
  assert.equal(relayEnvironment.getStore().getSource().get(second), null);
});
