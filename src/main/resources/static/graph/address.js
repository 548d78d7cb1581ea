// What is shown, as the address in the bar says it: the same address shows the same again.
const views = ['neighbourhood', 'chain', 'tree'];

/** `depth` null is the view's own; `via` null is every kind of edge; without `selected` the start is. */
const blank = { id: '', view: 'neighbourhood', depth: null, via: null, limit: 500, expanded: [], selected: '' };

const number = (text, otherwise) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : otherwise);
const list = (text) => text.split(',').filter(Boolean);

/** A record reached in one step is near, and a tree is soon told to its end. */
export const depthOf = (state) => state.depth ?? (state.view === 'tree' ? 10 : 1);

export function read(search = location.search) {
  const given = new URLSearchParams(search);
  return {
    id: (given.get('id') ?? '').trim(),
    view: views.find((view) => view === given.get('view')) ?? blank.view,
    depth: number(given.get('depth'), blank.depth),
    via: given.has('via') ? list(given.get('via')) : blank.via,
    limit: number(given.get('limit'), blank.limit),
    expanded: list(given.get('expanded') ?? ''),
    selected: given.get('selected') ?? '',
  };
}

export function write(state) {
  const parts = Object.entries(state)
    .filter(([name, value]) => String(value) !== String(blank[name]) || (name === 'via' && value !== null))
    .map(([name, value]) => `${name}=${[value].flat().map(encodeURIComponent).join(',')}`);
  return location.pathname + (parts.length > 0 ? '?' + parts.join('&') : '');
}
