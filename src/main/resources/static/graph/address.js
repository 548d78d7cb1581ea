// The state of the page, kept in its address: the same address shows the same graph again.
import { guidOf } from './text.js';

const views = ['neighbourhood', 'chain', 'tree'];

/** If `depth` is null, the view's default applies; if `via` is null, all kinds of edges; without `selected`, the start is selected. */
const blank = { id: '', view: 'neighbourhood', depth: null, via: null, limit: 500, expanded: [], selected: '' };

/** The smallest and the largest number of each; a chain has no depth. */
export const ranges = { neighbourhood: [0, 10], tree: [1, 1000], limit: [1, 10_000] };

const list = (text) => text.split(',').filter(Boolean);

/** A neighbourhood shows one step by default; a tree is usually shown to its end. */
export const depthOf = (state) => state.depth ?? (state.view === 'tree' ? 10 : 1);

/** The state of an address, and sentences about what in it has no meaning and is ignored. */
export function read(search = location.search) {
  const given = new URLSearchParams(search);
  const ignored = [...new Set(given.keys())].filter((name) => !(name in blank)).map((name) => `“${name}” is no parameter of this page.`);
  const id = (given.get('id') ?? '').trim();
  if (!id) {
    const others = [...given.keys()].some((name) => name !== 'id' && name in blank);
    return { state: blank, ignored: others ? [...ignored, 'Without an id, the other parameters have no effect.'] : ignored };
  }
  const view = given.get('view') ?? blank.view;
  const state = { ...blank, id: guidOf(id) ?? id, view: views.includes(view) ? view : blank.view };
  if (state.view !== view) {
    ignored.push(`“${view}” is no view: there are ${views.join(', ')}.`);
  }
  for (const [name, range] of [['depth', ranges[state.view]], ['limit', ranges.limit]]) {
    const text = given.get(name);
    if (text !== null && isIn(range, text)) {
      state[name] = Number(text);
    } else if (text !== null) {
      ignored.push(range ? `The ${name} is a number from ${range[0]} to ${range[1].toLocaleString('en')}, not “${text}”.` : 'A chain has no depth.');
    }
  }
  state.via = given.has('via') ? list(given.get('via')) : blank.via;
  const id32 = (text) => guidOf(text) ?? (ignored.push(`“${text}” is no id of a record.`), null);
  state.expanded = [...new Set(list(given.get('expanded') ?? '').map(id32).filter(Boolean))];
  state.selected = (given.get('selected') && id32(given.get('selected'))) || blank.selected;
  return { state, ignored };
}

const isIn = (range, text) => range && /^\d{1,9}$/.test(text) && Number(text) >= range[0] && Number(text) <= range[1];

/** Without the kinds of edges that do not exist. */
export function withKinds(state, all) {
  const known = state.via.filter((kind) => all.includes(kind));
  const unknown = state.via.filter((kind) => !all.includes(kind));
  const via = known.length === 0 && unknown.length > 0 ? blank.via : known;
  return { state: { ...state, via }, ignored: unknown.map((kind) => `“${kind}” is no kind of edge.`) };
}

export function write(state) {
  const parts = Object.entries(state)
    .filter(([name, value]) => String(value) !== String(blank[name]) || (name === 'via' && value !== null))
    .map(([name, value]) => `${name}=${[value].flat().map(encodeURIComponent).join(',')}`);
  return location.pathname + (parts.length > 0 ? '?' + parts.join('&') : '');
}
