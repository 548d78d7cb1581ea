// The page: its state is the address in the bar, and whatever changes the address shows the graph anew.
import { depthOf, read, write } from './address.js';
import { onColourScheme } from './colours.js';
import { byId, count, element, kindWords, nameOf, tableWords } from './dom.js';
import { Drawing } from './drawing.js';
import { listen } from './keyboard.js';
import { showLegend, Switches } from './legend.js';
import { Panel } from './panel.js';
import { savePicture } from './picture.js';
import { Search } from './search.js';
import { load } from './sources.js';
import { showWelcome } from './welcome.js';

let state = read();
let graph;
let request;

const drawing = new Drawing(byId('canvas'), (id) => select(id));
const switches = new Switches((via) => go({ via }));
const panel = new Panel({
  select: (record) => (graph.records.has(record.id) ? select(record.id) : start(record, 'neighbourhood')),
  start,
  expand,
  fold: (id) => go({ expanded: state.expanded.filter((other) => other !== id), selected: id }),
  close: () => {
    panel.hide();
    drawing.resize();
    byId('canvas').focus();
  },
});
new Search((record) => start(record, record.__typename ? 'neighbourhood' : state.view), say, tell);

function go(change) {
  state = { ...state, ...change };
  history.pushState(null, '', write(state));
  return show();
}

function start({ id }, view) {
  return go({ id, view, depth: view === state.view ? state.depth : null, expanded: [], selected: '' });
}

function expand(id) {
  if (!state.expanded.includes(id)) {
    go({ expanded: [...state.expanded, id], selected: id });
  }
}

/** Shows what the address says. What was drawn stays until there is an answer. */
async function show() {
  request?.abort();
  const { signal } = (request = new AbortController());
  showControls();
  tell(null);
  byId('welcome').hidden = state.id !== '';
  byId('aside').hidden = state.id === '';
  if (!state.id) {
    drawing.clear();
    panel.hide();
    await showWelcome(start);
    return;
  }
  byId('stage').setAttribute('aria-busy', 'true');
  byId('summary').textContent = 'Reading …';
  try {
    const before = graph;
    const loaded = await load(state, signal);
    signal.throwIfAborted();
    graph = loaded;
    showGraph(before);
    await switches.show(graph, state.via);
  } catch (failure) {
    if (!signal.aborted) {
      byId('summary').textContent = '';
      tell(failure);
    }
  } finally {
    if (!signal.aborted) {
      byId('stage').removeAttribute('aria-busy');
    }
  }
}

function showGraph(before) {
  showLegend(graph);
  byId('summary').textContent = summary();
  if (graph.records.size === 0) {
    drawing.clear();
    panel.hide();
    tell(new Error(`No record has the id ${state.id}.`));
    return;
  }
  const selected = graph.records.has(state.selected) ? state.selected : graph.start;
  const isSame = before?.start === graph.start && before?.view === state.view;
  graph.view = state.view;
  document.title = `${nameOf(graph.records.get(graph.start))} – Session Graph`;
  panel.show(graph.records.get(selected), graph, state);
  drawing.resize();
  drawing.draw(graph, isSame ? selected : null);
  drawing.focus(selected, isSame);
}

function summary() {
  const shown = `${count(graph.records.size, 'record')}, ${count(graph.edges.size, 'edge')}.`;
  return (graph.about ?? '') + shown + (graph.truncated ? ` There is more than the limit of ${state.limit}: raise it, or switch off kinds of edges.` : '');
}

function select(id, reads = true) {
  state = { ...state, selected: id };
  history.replaceState(null, '', write(state));
  drawing.focus(id);
  if (reads) {
    panel.show(graph.records.get(id), graph, state);
  }
}

/** What has the focus in the drawing, in words. */
function describe(id) {
  const record = graph.records.get(id);
  const edges = [...graph.edges.values()].filter(({ from, to }) => from === id || to === id);
  const kinds = [...new Set(edges.map(({ type }) => kindWords(type)))].slice(0, 5).join(', ');
  return [nameOf(record), tableWords(record.__typename), record.statusLabel, `${count(edges.length, 'edge')}: ${kinds}`].filter(Boolean).join(', ');
}

function showControls() {
  document.querySelectorAll('input[name=view]').forEach((radio) => (radio.checked = radio.value === state.view));
  byId('depth').value = depthOf(state);
  byId('depth').disabled = state.view === 'chain';
  const limits = byId('limit');
  if (![...limits.options].some((option) => option.value === String(state.limit))) {
    limits.append(element('option', {}, String(state.limit)));
  }
  limits.value = String(state.limit);
}

function say(text) {
  byId('spoken').textContent = text;
}

/** One message at a time; null takes it away. */
function tell(failure) {
  if (failure?.name === 'AbortError') {
    return;
  }
  const message = byId('message');
  message.hidden = !failure;
  message.replaceChildren(...(failure ? [
    element('p', {}, failure.message),
    element('button', { type: 'button', click: show }, 'Retry'),
  ] : []));
}

const current = () => (graph?.records.has(state.selected) ? state.selected : graph?.start);
const withCurrent = (action) => () => graph?.records.size > 0 && action(current());

listen(byId('canvas'), {
  move: (direction) => withCurrent((id) => {
    const next = drawing.next(id, direction);
    if (next) {
      select(next);
      say(describe(next));
    }
  })(),
  open: withCurrent((id) => {
    select(id);
    panel.focus();
  }),
  expand: withCurrent(expand),
  restart: withCurrent((id) => start({ id }, 'neighbourhood')),
  zoom: (factor) => drawing.zoom(factor),
  fit: () => drawing.fit(),
});
byId('canvas').addEventListener('focus', withCurrent((id) => say(describe(id))));

byId('view').addEventListener('change', (event) => go({ view: event.target.value, depth: null, expanded: [] }));
byId('depth').addEventListener('change', (event) => event.target.checkValidity() && go({ depth: event.target.valueAsNumber }));
byId('limit').addEventListener('change', (event) => go({ limit: Number(event.target.value) }));
byId('fit').addEventListener('click', () => drawing.fit());
byId('zoom-in').addEventListener('click', () => drawing.zoom(1.25));
byId('zoom-out').addEventListener('click', () => drawing.zoom(0.8));
byId('save').addEventListener('click', withCurrent(() => savePicture(drawing.picture(), graph.start)));
byId('panel').addEventListener('keydown', (event) => event.key === 'Escape' && byId('canvas').focus());

addEventListener('popstate', () => {
  state = read();
  show();
});
onColourScheme(() => {
  drawing.recolour();
  if (graph) {
    showLegend(graph);
  }
});
show();
