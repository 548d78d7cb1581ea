// The page: its state is its address, and each change of the address shows the graph again.
import { read, withKinds, write } from './address.js';
import { onColourScheme } from './colours.js';
import { controls, showControls, showViews } from './controls.js';
import { byId, nameOf } from './dom.js';
import { Drawing } from './drawing.js';
import { listen } from './keyboard.js';
import { allKinds } from './kinds.js';
import { showLegend, Switches } from './legend.js';
import { offersOf } from './offers.js';
import { covered, foldLegend, isNarrow } from './overlay.js';
import { Panel } from './panel.js';
import { savePicture } from './picture.js';
import { Search } from './search.js';
import { load, NoSuchView } from './sources.js';
import { describe, say, showFailure, showMessage, summary } from './speech.js';
import { guidOf } from './text.js';
import { showWelcome } from './welcome.js';

let { state, ignored } = read();
let graph;
let request;

const drawing = new Drawing(byId('canvas'), select);
drawing.covered = covered;
const switches = new Switches((via) => go({ via }));
const panel = new Panel({ start, expand, fold, select: selectOrStart, close });
const search = new Search({
  choose: (record) => start(record, 'neighbourhood'),
  say,
  fail: (failure) => showFailure(failure, show),
});

const examples = ['Examples', () => go({ id: '' })];

function go(change) {
  ({ state, ignored } = read(new URL(write({ ...state, ...change }), location.href).search));
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

/** What has no effect does not stay in the address. */
function keep(kept) {
  state = kept.state;
  ignored.push(...kept.ignored);
  history.replaceState(null, '', write(state));
}

/** Shows the state. The previous drawing stays until there is an answer. */
async function show() {
  request?.abort();
  const { signal } = (request = new AbortController());
  keep({ state, ignored: [] });
  showControls(state);
  showMessage(ignored, [], false);
  byId('welcome').hidden = true;
  if (!state.id) {
    await showNothing(signal);
    return;
  }
  if (!guidOf(state.id)) {
    await showNothing(signal, `“${state.id}” is no id of a record: an id has 32 digits from 0 to f, as 10000000-0000-4000-8000-000000000001 has.`);
    return;
  }
  byId('stage').setAttribute('aria-busy', 'true');
  byId('summary').textContent = 'Reading …';
  say('Reading …');
  try {
    if (state.via) {
      keep(withKinds(state, await allKinds()));
    }
    const [loaded, offers] = await Promise.all([load(state, signal), offersOf(state.id, signal)]);
    signal.throwIfAborted();
    showViews(state, offers);
    if (loaded.records.size === 0) {
      await showNothing(signal, `No record has the id ${state.id}. It may have been deleted, or be in another environment.`);
      return;
    }
    showGraph(loaded);
    await switches.show(loaded, state.via);
  } catch (failure) {
    if (!signal.aborted) {
      showFailed(failure);
    }
  } finally {
    if (!signal.aborted) {
      byId('stage').removeAttribute('aria-busy');
    }
  }
}

async function showNothing(signal, reason) {
  clear();
  showMessage(reason ? [reason, ...ignored] : ignored, [], Boolean(reason));
  await showWelcome({ choose: start, find: (filters) => search.find(filters) });
  if (!signal.aborted) {
    byId('stage').removeAttribute('aria-busy');
    say(reason ? '' : 'No record is chosen');
  }
}

function showFailed(failure) {
  say('');
  if (failure instanceof NoSuchView) {
    clear();
    showViews(state, { chain: false, tree: false });
    showMessage([failure.message, ...ignored], [['Show its neighbourhood', () => go({ view: 'neighbourhood', depth: null })], examples]);
    return;
  }
  byId('summary').textContent = graph ? summary(graph, state) : '';
  showFailure(failure, show);
}

function showGraph(loaded) {
  const isSame = graph?.start === loaded.start && graph?.view === state.view;
  graph = Object.assign(loaded, { view: state.view });
  keep(withRecords(state));
  const id = current();
  const name = nameOf(graph.records.get(graph.start));
  const text = summary(graph, state);
  showLegend(graph);
  byId('aside').hidden = false;
  byId('tools').hidden = false;
  byId('canvas').setAttribute('tabindex', '0');
  byId('summary').textContent = text;
  say(`${name}. ${text}`);
  document.title = `${name} – Session Graph`;
  // A panel over a small drawing would hide what was asked for.
  if (!isNarrow() || panel.isOpen || state.selected) {
    panel.show(graph.records.get(id), graph, state);
  }
  drawing.resize();
  drawing.draw(graph, isSame ? id : null);
  drawing.focus(id, isSame);
  showAlone();
}

/** Without what is not in the drawing. */
function withRecords(state) {
  const isDrawn = (id) => graph.records.has(id);
  const absent = [...state.expanded, state.selected].filter((id) => id && !isDrawn(id));
  return {
    state: { ...state, expanded: state.expanded.filter(isDrawn), selected: isDrawn(state.selected) ? state.selected : '' },
    ignored: [...new Set(absent)].map((id) => `The record ${id} is not in the drawing.`),
  };
}

/** Says why there is only one record, and what was ignored. */
function showAlone() {
  const isAlone = graph.records.size === 1 && graph.edges.size === 0;
  const why = state.depth === 0 ? 'The depth is 0, so the record is drawn without its neighbours.'
    : state.via ? 'By the chosen kinds of edges, this record is linked to no other.' : 'This record is linked to no other.';
  const way = state.depth === 0 ? [['Depth 1', () => go({ depth: 1 })]] : state.via ? [['All kinds', () => go({ via: null })]] : [];
  showMessage(isAlone ? [why, ...ignored] : ignored, isAlone ? [...way, examples] : ignored.length > 0 ? [examples] : [], false);
}

function clear() {
  graph = undefined;
  drawing.clear();
  panel.hide();
  byId('aside').hidden = true;
  byId('tools').hidden = true;
  byId('canvas').removeAttribute('tabindex');
  byId('summary').textContent = '';
  document.title = 'Session Graph';
}

function current() {
  return graph.records.has(state.selected) ? state.selected : graph.start;
}

function select(id) {
  state = { ...state, selected: id };
  history.replaceState(null, '', write(state));
  panel.show(graph.records.get(id), graph, state);
  drawing.resize();
  drawing.focus(id);
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
foldLegend();

addEventListener('popstate', () => {
  ({ state, ignored } = read());
  show();
});
onColourScheme(() => {
  drawing.recolour();
  if (graph) {
    showLegend(graph);
    panel.isOpen && panel.show(graph.records.get(current()), graph, state);
  }
});
show();
