// The controls in the header: view, depth, limit, zoom and the picture.
import { depthOf } from './address.js';
import { byId, element } from './dom.js';

/** Shows the state. */
export function showControls(state) {
  document.querySelectorAll('input[name=view]').forEach((radio) => (radio.checked = radio.value === state.view));
  const [depth, limit] = [byId('depth'), byId('limit')];
  depth.disabled = state.view === 'chain';
  [depth.min, depth.max] = state.view === 'tree' ? [1, 1000] : [0, 10];
  depth.value = depthOf(state);
  if (![...limit.options].some((option) => option.value === String(state.limit))) {
    limit.append(element('option', {}, String(state.limit)));
  }
  limit.value = String(state.limit);
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
