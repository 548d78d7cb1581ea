// The page: its state is its address, and each change of the address shows the graph again.
import { read, write } from './address.js';
import { onColourScheme } from './colours.js';
import { controls, showControls } from './controls.js';
import { byId, nameOf } from './dom.js';
import { Drawing } from './drawing.js';
import { listen } from './keyboard.js';
import { showLegend, Switches } from './legend.js';
import { Panel } from './panel.js';
import { savePicture } from './picture.js';
import { Search } from './search.js';
import { load } from './sources.js';
import { describe, say, showFailure, summary } from './speech.js';
import { showWelcome } from './welcome.js';

let state = read();
let graph;
let request;

const drawing = new Drawing(byId('canvas'), select);
const switches = new Switches((via) => go({ via }));
const panel = new Panel({ start, expand, fold, select: selectOrStart, close });
new Search((record) => start(record, 'neighbourhood'), say, (failure) => showFailure(failure, show));

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

function fold(id) {
  go({ expanded: state.expanded.filter((other) => other !== id), selected: id });
}

function close() {
  panel.hide();
  drawing.resize();
  byId('canvas').focus();
}

/** Shows the state. The previous drawing stays until there is an answer. */
async function show() {
  request?.abort();
  const { signal } = (request = new AbortController());
  showControls(state);
  showFailure(null);
  byId('welcome').hidden = state.id !== '';
  if (!state.id) {
    clear();
    await showWelcome(start);
    return;
  }
  byId('stage').setAttribute('aria-busy', 'true');
  byId('summary').textContent = 'Reading …';
  try {
    const loaded = await load(state, signal);
    signal.throwIfAborted();
    showGraph(loaded);
    await switches.show(loaded, state.via);
  } catch (failure) {
    if (!signal.aborted) {
      byId('summary').textContent = graph ? summary(graph, state) : '';
      showFailure(failure, show);
    }
  } finally {
    if (!signal.aborted) {
      byId('stage').removeAttribute('aria-busy');
    }
  }
}

function showGraph(loaded) {
  const isSame = graph?.start === loaded.start && graph?.view === state.view;
  if (loaded.records.size === 0) {
    clear();
    showFailure(new Error(`No record has the id ${state.id}.`), show);
    return;
  }
  graph = Object.assign(loaded, { view: state.view });
  const id = current();
  showLegend(graph);
  byId('aside').hidden = false;
  byId('summary').textContent = summary(graph, state);
  document.title = `${nameOf(graph.records.get(graph.start))} – Session Graph`;
  panel.show(graph.records.get(id), graph, state);
  drawing.resize();
  drawing.draw(graph, isSame ? id : null);
  drawing.focus(id, isSame);
}

function clear() {
  graph = undefined;
  drawing.clear();
  panel.hide();
  byId('aside').hidden = true;
  byId('summary').textContent = '';
  document.title = 'Session Graph';
}

function current() {
  return graph.records.has(state.selected) ? state.selected : graph.start;
}

function select(id) {
  state = { ...state, selected: id };
  history.replaceState(null, '', write(state));
  drawing.focus(id);
  panel.show(graph.records.get(id), graph, state);
  drawing.resize();
}

function selectOrStart(record) {
  return graph.records.has(record.id) ? select(record.id) : start(record, 'neighbourhood');
}

/** An action on the current record; does nothing if there is none. */
const onCurrent = (action) => (...more) => graph && action(current(), ...more);

listen(byId('canvas'), {
  move: onCurrent((id, direction) => {
    const next = drawing.next(id, direction);
    if (next) {
      select(next);
      say(describe(next, graph));
    }
  }),
  open: onCurrent((id) => {
    select(id);
    panel.focus();
  }),
  expand: onCurrent(expand),
  restart: onCurrent((id) => start({ id }, 'neighbourhood')),
  zoom: (factor) => drawing.zoom(factor),
  fit: () => drawing.fit(),
});
byId('canvas').addEventListener('focus', onCurrent((id) => say(describe(id, graph))));
controls({ go, drawing, save: onCurrent(() => savePicture(drawing.picture(), graph.start)) });
byId('panel').addEventListener('keydown', (event) => event.key === 'Escape' && byId('canvas').focus());

addEventListener('popstate', () => {
  state = read();
  show();
});
onColourScheme(() => {
  drawing.recolour();
  if (graph) {
    showLegend(graph);
    panel.show(graph.records.get(current()), graph, state);
  }
});
show();
