// The queries for the three views and for expanded records.
import { addEdges, addRecords, emptyGraph, keepEdges } from './graph.js';
import { ask } from './server.js';
import { depthOf } from './address.js';
import { nameOf } from './dom.js';

const record = 'fragment record on Record { __typename id name logicalName isStub ... on Session { startedOn statusLabel } }';

const neighbourhoodQuery = `query Neighbourhood($id: ID!, $depth: Int!, $via: [SessionLink!], $limit: Int!) {
  sessionGraph(id: $id, depth: $depth, via: $via, limit: $limit) { nodes { ...record } edges { type from to } truncated }
} ${record}`;

const chainQuery = `query Chain($id: ID!, $limit: Int!, $first: Int!, $after: String) {
  node(id: $id) {
    __typename
    ... on ProcessSession {
      ...link
      linkedChain(maxLength: $limit) {
        length position isCyclic truncated
        forks { candidates { ...link } }
        sessions(first: $first, after: $after) { nodes { ...link } pageInfo { hasNextPage endCursor } }
      }
    }
  }
}
fragment link on ProcessSession { ...record next: nextLinkedSession { id } previous: previousLinkedSession { id } }
${record}`;

const treeQuery = `query Tree($id: ID!, $depth: Int!, $first: Int!, $after: String) {
  node(id: $id) {
    __typename
    ... on ProcessSession {
      ...child
      ancestors { depth session { ...child } }
      descendants(maxDepth: $depth, first: $first, after: $after) { nodes { depth session { ...child } } pageInfo { hasNextPage endCursor } }
    }
    ... on FlowSession {
      ...run
      ancestors { depth session { ...run } }
      descendants(maxDepth: $depth, first: $first, after: $after) { nodes { depth session { ...run } } pageInfo { hasNextPage endCursor } }
    }
  }
}
fragment child on ProcessSession { ...record parent: originatingSession { id } }
fragment run on FlowSession { ...record parent: parentDesktopFlowRun { id } }
${record}`;

const largestPage = 1000;

/** A record that does not have the view that was asked for. */
export class NoSuchView extends Error {}

/** The graph of the state, with the neighbours of its expanded records; it is empty if the id is unknown. */
export async function load(state, signal) {
  const views = { neighbourhood, chain, tree };
  const [graph, ...expansions] = await Promise.all([
    views[state.view](state, signal),
    ...state.expanded.map((id) => neighbourhood({ ...state, id, depth: 1 }, signal)),
  ]);
  for (const expansion of expansions) {
    addRecords(graph, expansion.records.values());
    addEdges(graph, expansion.edges.values());
    graph.truncated ||= expansion.truncated;
  }
  keepEdges(graph, state.via);
  return graph;
}

async function neighbourhood(state, signal) {
  const { id, via, limit } = state;
  const found = (await ask(neighbourhoodQuery, { id, depth: depthOf(state), via, limit }, signal)).sessionGraph;
  const graph = emptyGraph(found.nodes[0]?.id);
  addRecords(graph, found.nodes);
  addEdges(graph, found.edges);
  graph.truncated = found.truncated;
  return graph;
}

async function chain({ id, limit }, signal) {
  const { node, nodes, more } = await pages(chainQuery, { id, limit }, limit, signal, (asked) => asked.linkedChain?.sessions);
  if (!node) {
    return emptyGraph();
  }
  if (!node.linkedChain) {
    throw new NoSuchView('Only process sessions form chains, and this record is not one.');
  }
  const { length, position, isCyclic, truncated, forks } = node.linkedChain;
  if (length === 1 && forks.length === 0 && !isCyclic) {
    throw new NoSuchView(`“${nameOf(node)}” is linked to no other session, so it has no chain.`);
  }
  const graph = emptyGraph(node.id, new Map(nodes.map((session, index) => [session.id, index])));
  const sessions = [node, ...nodes, ...forks.flatMap((fork) => fork.candidates)];
  addRecords(graph, sessions);
  for (const { id: from, next, previous } of sessions) {
    addEdges(graph, next ? [{ type: 'NEXT_LINKED_SESSION', from, to: next.id }] : []);
    addEdges(graph, previous ? [{ type: 'PREVIOUS_LINKED_SESSION', from, to: previous.id }] : []);
  }
  graph.truncated = truncated || more;
  graph.about = `Number ${position} of ${length} in its chain` + (isCyclic ? ', which is a cycle. ' : '. ');
  return graph;
}

async function tree(state, signal) {
  const variables = { id: state.id, depth: Math.max(1, depthOf(state)) };
  const { node, nodes, more } = await pages(treeQuery, variables, state.limit, signal, (asked) => asked.descendants);
  if (!node) {
    return emptyGraph();
  }
  if (!node.ancestors) {
    throw new NoSuchView('Only process sessions and desktop flow runs have a tree, and this record is neither.');
  }
  if (node.ancestors.length === 0 && nodes.length === 0) {
    throw new NoSuchView(`“${nameOf(node)}” originates from no other session and started none, so it has no tree.`);
  }
  const hops = [
    ...node.ancestors.map(({ depth, session }) => ({ layer: -depth, session })),
    { layer: 0, session: node },
    ...nodes.map(({ depth, session }) => ({ layer: depth, session })),
  ];
  const graph = emptyGraph(node.id, new Map(hops.map(({ layer, session }) => [session.id, layer])));
  const type = node.__typename === 'FlowSession' ? 'PARENT_DESKTOP_FLOW_RUN' : 'ORIGINATING_SESSION';
  for (const { session } of hops) {
    addRecords(graph, [session]);
    addEdges(graph, session.parent ? [{ type, from: session.id, to: session.parent.id }] : []);
  }
  graph.truncated = more;
  graph.isTree = true;
  return graph;
}

/** Reads pages of a node's connection up to its end or the limit. */
async function pages(query, variables, limit, signal, listOf) {
  const nodes = [];
  let after = null;
  let node;
  do {
    const first = Math.min(largestPage, limit - nodes.length);
    node = (await ask(query, { ...variables, first, after }, signal)).node;
    const page = node && listOf(node);
    nodes.push(...(page?.nodes ?? []));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after && nodes.length < limit);
  return { node, nodes, more: after !== null };
}
