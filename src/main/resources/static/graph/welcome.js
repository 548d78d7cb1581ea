// The page without a drawing: how to begin, examples, and what people look for most.
import { byId, element, nameOf, tableWords } from './dom.js';
import { shortcuts } from './filters.js';
import { ask } from './server.js';

/** Records of the demo graph: a session in a chain, one with a tree, a desktop flow run, a user. */
const demo = {
  '10000000-0000-4000-8000-000000000001': 'chain',
  '10000000-0000-4000-8000-000000000619': 'tree',
  '11000000-0000-4000-8000-000000000012': 'tree',
  '20000000-0000-4000-8000-000000000001': 'neighbourhood',
};

const newest = (many) => `${many}(first: 2, orderBy: [{ startedOn: DESC }]) { nodes { ...example } }`;
const query = `query Examples($ids: [ID!]!) {
  nodes(ids: $ids) { ...example } any: records(first: 2) { nodes { ...example } } ${newest('processSessions')} ${newest('flowSessions')}
}
fragment example on Record { __typename id name isStub }`;

/** Calls choose(record, view) for an example, and find(filters) for a search. */
export async function showWelcome({ choose, find }) {
  const found = await ask(query, { ids: Object.keys(demo) }).catch(() => null);
  const records = found && examplesIn(found);
  byId('summary').textContent = '';
  byId('welcome').hidden = false;
  byId('welcome').replaceChildren(...(records?.length === 0 ? empty() : [
    element('h2', {}, 'See a record among its neighbours'),
    element('p', {}, 'Search above for a record by words of its name, or paste its id in any format.'
      + ' Then click a record to read its columns, and expand from it.'),
    ...(records ? [element('h3', {}, 'Examples'), element('ul', {}, records.map((record) => example(record, choose)))] : []),
    element('h3', {}, 'Find'),
    element('div', { class: 'row' }, shortcuts.map(({ name, filters }) =>
      element('button', { type: 'button', click: () => find(filters) }, name))),
  ]));
}

/** Those of the demo graph; without it the newest sessions, without these any records. */
function examplesIn({ nodes, any, processSessions, flowSessions }) {
  const choices = [nodes.filter(Boolean), [...processSessions.nodes, ...flowSessions.nodes], any.nodes];
  return choices.find((records) => records.length > 0) ?? [];
}

function example(record, choose) {
  const view = demo[record.id] ?? 'neighbourhood';
  return element('li', {},
    element('button', { type: 'button', click: () => choose(record, view) }, nameOf(record)),
    element('small', {}, `${tableWords(record.__typename)}, ${view}`));
}

const empty = () => [
  element('h2', {}, 'There are no records yet'),
  element('p', {}, 'There is nothing to draw until records are imported; ', element('a', { href: './' }, 'the start page'),
    ' shows how. A server with the setting ', element('code', {}, 'SESSION_GRAPH_DEMO=true'), ' fills an empty store with a demo graph.'),
];
