// The controls in the header: view, depth, limit, zoom and the picture.
import { depthOf, ranges } from './address.js';
import { byId, element } from './dom.js';

/** Shows the state; without a record there is nothing to choose. */
export function showControls(state) {
  ['view', 'depth-of', 'limit-of'].forEach((id) => (byId(id).hidden = !state.id));
  const [depth, limit] = [byId('depth'), byId('limit')];
  depth.disabled = state.view === 'chain';
  [depth.min, depth.max] = ranges[state.view] ?? ranges.neighbourhood;
  depth.value = depthOf(state);
  if (![...limit.options].some((option) => option.value === String(state.limit))) {
    limit.append(element('option', { value: state.limit }, state.limit.toLocaleString('en')));
  }
  limit.value = String(state.limit);
}

/** Shows the views that the start has, and the present one. */
export function showViews({ view }, offers) {
  for (const radio of document.querySelectorAll('input[name=view]')) {
    radio.checked = radio.value === view;
    radio.parentElement.hidden = offers[radio.value] === false && !radio.checked;
  }
}

/** Calls go(change) when a control changes the state. */
export function controls({ go, drawing, save }) {
  byId('view').addEventListener('change', (event) => go({ view: event.target.value, depth: null, expanded: [] }));
  byId('depth').addEventListener('change', ({ target }) => target.reportValidity() && go({ depth: target.valueAsNumber }));
  byId('limit').addEventListener('change', (event) => go({ limit: Number(event.target.value) }));
  byId('fit').addEventListener('click', () => drawing.fit());
  byId('zoom-in').addEventListener('click', () => drawing.zoom(1.25));
  byId('zoom-out').addEventListener('click', () => drawing.zoom(0.8));
  byId('save').addEventListener('click', save);
}
