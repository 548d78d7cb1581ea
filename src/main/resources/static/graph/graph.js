// The records and edges of a drawing, from all of its queries.

/** A graph that starts at the record `start`; `places` has the layers of records if the view knows them, as a tree does. */
export function emptyGraph(start, places = new Map()) {
  return { start, records: new Map(), edges: new Map(), places, truncated: false, isTree: false, about: '' };
}

export function addRecords(graph, records) {
  for (const record of records) {
    graph.records.set(record.id, record);
  }
}

/** Edges are identified by type and ends, since lookups that are read with a record have no edge id. */
export function addEdges(graph, edges) {
  for (const { type, from, to } of edges) {
    graph.edges.set(`${type} ${from} ${to}`, { type, from, to });
  }
}

/** Removes edges of other kinds, and those whose ends are not both in the drawing. */
export function keepEdges(graph, via) {
  for (const [key, { type, from, to }] of graph.edges) {
    if ((via && !via.includes(type)) || !graph.records.has(from) || !graph.records.has(to)) {
      graph.edges.delete(key);
    }
  }
}

/** All edges between the same two records are one line: most records are joined by several. */
export function lines(graph) {
  const found = new Map();
  for (const { type, from, to } of graph.edges.values()) {
    const key = [from, to].sort().join(' ');
    const line = found.get(key) ?? { id: key, from, to, there: [], back: [] };
    found.set(key, line);
    (from === line.from ? line.there : line.back).push(type);
  }
  return [...found.values()];
}

export const isAhead = new Set(['NEXT_LINKED_SESSION']);
export const isBehind = new Set(['PREVIOUS_LINKED_SESSION', 'ORIGINATING_SESSION', 'PARENT_DESKTOP_FLOW_RUN']);

/** The kinds of edges between a session and the sessions before and after it. */
export const sessionKinds = [...isAhead, ...isBehind];
