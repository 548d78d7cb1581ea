// The records of an answer as a graph: what is drawn of each, and all edges between them.
import { addEdges, addRecords, emptyGraph, keepEdges } from '../graph/graph.js';
import { ask } from '../graph/server.js';
import { canBeRecord, schemaType } from './identity.js';

/** Of an answer with more records, only the first are drawn. */
export const most = 200;
const manyMembers = 200;

const recordsQuery = `query Records($ids: [ID!]!) {
  nodes(ids: $ids) { __typename ... on Record { id name logicalName isStub ... on Session { startedOn statusLabel } } }
}`;

export async function graphOf(ids) {
  const drawn = ids.slice(0, most);
  const found = drawn.length > 0 ? await ask(recordsQuery, { ids: drawn }) : { nodes: [] };
  const records = found.nodes.filter((record) => record?.id);
  const edges = records.length > 1 ? await edgesOf(records) : [];
  const graph = emptyGraph(records[0]?.id, firstOfEach(records, edges));
  addRecords(graph, records);
  addEdges(graph, edges);
  keepEdges(graph, null);
  graph.truncated = ids.length > drawn.length;
  return graph;
}

/** Every edge is a lookup of the record that it comes from, but for the members of teams. */
async function edgesOf(records) {
  const types = [...new Set(records.map(({ __typename }) => __typename))];
  const lookups = new Map(types.map((type) => [type, lookupsOf(type)]));
  const fragments = types.filter((type) => lookups.get(type).length > 0)
    .map((type) => `... on ${type} { ${lookups.get(type).map(({ name }) => `${name} { id }`).join(' ')} }`);
  if (types.includes('Team') && types.includes('SystemUser')) {
    fragments.push(`... on Team { members(first: ${manyMembers}) { nodes { id } } }`);
  }
  const query = `query Edges($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Record { id } ${fragments.join(' ')} } }`;
  const { nodes } = await ask(query, { ids: records.map(({ id }) => id) });
  return nodes.filter(Boolean).flatMap((node) => [
    ...lookups.get(node.__typename)
      .filter(({ name }) => node[name])
      .map(({ name, type }) => ({ type, from: node.id, to: node[name].id })),
    ...(node.members?.nodes ?? []).map(({ id }) => ({ type: 'MEMBER_OF', from: id, to: node.id })),
  ]);
}

/** Fields without arguments that lead to a record, with the type of their edges: nextLinkedSession is NEXT_LINKED_SESSION. */
function lookupsOf(type) {
  const edgeTypes = new Set(schemaType('SessionLink')?.getValues().map(({ name }) => name) ?? []);
  return Object.values(schemaType(type)?.getFields() ?? {})
    .filter((field) => field.args.length === 0 && canBeRecord(field.type))
    .map(({ name }) => ({ name, type: name.replace(/(?<=[a-z])[A-Z]/g, (letter) => '_' + letter).toUpperCase() }))
    .filter(({ type: edge }) => edgeTypes.has(edge));
}

/** The first record of each part that is connected, in the first layer. */
function firstOfEach(records, edges) {
  const neighbours = new Map(records.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    if (neighbours.has(from) && neighbours.has(to)) {
      neighbours.get(from).push(to);
      neighbours.get(to).push(from);
    }
  }
  const seen = new Set();
  const first = new Map();
  for (const { id } of records) {
    if (seen.has(id)) {
      continue;
    }
    first.set(id, 0);
    const queue = [id];
    seen.add(id);
    for (const next of queue) {
      neighbours.get(next).filter((other) => !seen.has(other)).forEach((other) => {
        seen.add(other);
        queue.push(other);
      });
    }
  }
  return first;
}
