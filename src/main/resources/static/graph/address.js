// The state of the page, kept in its address: the same address shows the same graph again.
const views = ['neighbourhood', 'chain', 'tree'];

/** If `depth` is null, the view's default applies; if `via` is null, all kinds of edges; without `selected`, the start is selected. */
const blank = { id: '', view: 'neighbourhood', depth: null, via: null, limit: 500, expanded: [], selected: '' };

const number = (text, otherwise) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : otherwise);
const list = (text) => text.split(',').filter(Boolean);

/** A neighbourhood shows one step by default; a tree is usually shown to its end. */
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
