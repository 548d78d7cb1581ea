// The page before a record is chosen: how to begin, and examples if the graph has the demo records.
import { byId, element, nameOf, tableWords } from './dom.js';
import { ask } from './server.js';

/** Records of the demo graph: a session in a chain, one with a tree, a desktop flow run, a user. */
const demo = {
  '10000000-0000-4000-8000-000000000001': 'chain',
  '10000000-0000-4000-8000-000000000619': 'tree',
  '11000000-0000-4000-8000-000000000012': 'tree',
  '20000000-0000-4000-8000-000000000001': 'neighbourhood',
};

const query = 'query Examples($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Record { id name isStub } } }';

export async function showWelcome(onChoose) {
  const examples = await ask(query, { ids: Object.keys(demo) }).then(({ nodes }) => nodes.filter(Boolean), () => []);
  const button = (record) => element('li', {},
    element('button', { type: 'button', click: () => onChoose(record, demo[record.id]) }, nameOf(record)),
    element('small', {}, `${tableWords(record.__typename)}, ${demo[record.id]}`));
  byId('summary').textContent = '';
  byId('welcome').hidden = false;
  byId('welcome').replaceChildren(
    element('h2', {}, 'See a record among its neighbours'),
    element('p', {}, 'Search above for a record by its name, or paste its id in any format.'
      + ' Then click a record to read its columns, and expand from it.'),
    ...(examples.length > 0 ? [element('h3', {}, 'Examples'), element('ul', {}, examples.map(button))] : []));
}
