// The panel that draws the records of the last answer, by the drawing of the page /graph.
import { onColourScheme } from '../graph/colours.js';
import { nameOf, tableWords } from '../graph/dom.js';
import { Drawing } from '../graph/drawing.js';
import { Again, number, Panel } from './panel.js';
import { graphOf, most } from './relations.js';
import { useLastRun } from './runs.js';

const { createElement: h, useEffect, useRef, useState } = React;

const icon = () => h('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 },
  h('path', { d: 'M6.6 6.8 10 10M6.6 17.2 10 14M15 12h2.5' }),
  [[5, 5], [5, 19], [12.3, 12], [20, 12]].map(([cx, cy]) => h('circle', { key: `${cx} ${cy}`, cx, cy, r: 2.6 })));

export const graphPanel = { title: 'Graph', icon, content: Graph };

/** Two layers of a larger drawing are shown at first. */
const readable = 0.65;

const pageOf = (id) => new URL(`graph?id=${encodeURIComponent(id)}`, document.baseURI).href;

function Graph() {
  const run = useLastRun('graph');
  const shown = useGraph(run);
  return h(Panel, { title: 'Graph', busy: run.phase === 'running' || (run.phase === 'done' && shown.phase === 'reading') }, content(run, shown));
}

const reading = { phase: 'reading' };

/** The graph of the run's records, read anew for each run: {phase, graph, failure}. */
function useGraph(run) {
  const [shown, show] = useState({ ...reading, of: run });
  useEffect(() => {
    let isCurrent = true;
    if (run.phase === 'done') {
      graphOf(run.ids).then(
        (graph) => isCurrent && show({ phase: 'drawn', graph, of: run }),
        (failure) => isCurrent && show({ phase: 'failed', failure, of: run }));
    }
    return () => (isCurrent = false);
  }, [run]);
  return shown.of === run ? shown : reading;
}

function content(run, { phase, graph, failure }) {
  if (run.phase === 'failed') {
    return h('p', { role: 'alert', className: 'failure' }, 'The run failed; the response pane says why.');
  }
  if (run.phase === 'none' || (run.phase === 'done' && !run.identified && run.ids.length === 0)) {
    return h(Again, { run },
      'This panel draws the records of an answer with the edges between them. While it is open, each run also asks for',
      ' the ids of its records, which the response pane does not show.');
  }
  if (phase === 'failed') {
    return h('p', { role: 'alert', className: 'failure' }, failure.message);
  }
  if (run.phase === 'running' || phase === 'reading') {
    return h('p', { className: 'quiet' }, 'Reading …');
  }
  if (graph.records.size === 0) {
    return h('p', null, 'The answer has no records: counts, groups and metadata are not drawn.');
  }
  return h(Drawn, { graph, run });
}

function Drawn({ graph, run }) {
  const slot = useRef(null);
  useEffect(() => {
    const drawing = shared(slot.current);
    drawing.draw(graph);
    const watch = new ResizeObserver(() => drawing.resize());
    watch.observe(slot.current);
    return () => watch.disconnect();
  }, [graph]);
  const records = [...graph.records.values()];
  const about = `${number(records.length, 'record')}, ${number(graph.edges.size, 'edge')}`;
  const button = (label, text, click) => h('button', { type: 'button', 'aria-label': label, title: label, onClick: click }, text);
  return h(React.Fragment, null,
    h('div', { className: 'tools' },
      h('p', { className: 'quiet', role: 'status' }, about),
      button('Zoom out', '−', () => drawn.zoom(0.8)),
      button('Show the whole drawing', 'Fit', () => drawn.fit()),
      button('Zoom in', '+', () => drawn.zoom(1.25))),
    h('div', { className: 'canvas', ref: slot, role: 'img', 'aria-label': `Drawing of ${about}; the list below has the records` }),
    h('p', { className: 'quiet' }, 'A click on a record opens it in the page Graph.', notes(graph, run)),
    h('details', null,
      h('summary', null, number(records.length, 'record')),
      h('ul', null, records.map((record) => h('li', { key: record.id },
        h('a', { href: pageOf(record.id), target: '_blank', rel: 'noopener' }, nameOf(record)),
        h('small', null, tableWords(record.__typename)))))));
}

function notes(graph, run) {
  return (graph.truncated ? ` Only the first ${most} of ${run.ids.length} records are drawn.` : '')
    + (run.identified ? '' : ' These are the records whose id the operation selects; run it again to see all.');
}

let place;
let drawn;

/** One drawing for all visits of the panel, moved into its present slot. What is moved is its parent: cytoscape.js ends when its own element is. */
function shared(slot) {
  if (drawn) {
    slot.append(place);
    drawn.resize();
    return drawn;
  }
  const canvas = document.createElement('div');
  place = document.createElement('div');
  place.append(canvas);
  slot.append(place);
  drawn = new Drawing(canvas, (id) => window.open(pageOf(id), '_blank', 'noopener'), readable);
  onColourScheme(() => drawn.recolour());
  return drawn;
}
