// The panel that shows the statements of the last run. While it is open, each run is profiled, which makes it slower.
import { parts } from './cypher.js';
import { Again, number, Panel } from './panel.js';
import { useLastRun } from './runs.js';

const { createElement: h, useMemo, useState } = React;

const icon = () => h('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 },
  h('ellipse', { cx: 12, cy: 5, rx: 8, ry: 3 }),
  h('path', { d: 'M4 5v14c0 1.7 3.6 3 8 3s8-1.3 8-3V5M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3' }));

export const statementPanel = { title: 'Statement', icon, content: Statements };

function Statements() {
  const run = useLastRun('statement');
  return h(Panel, { title: 'Statement', busy: run.phase === 'running' }, content(run));
}

function content(run) {
  if (run.phase === 'running') {
    return h('p', { className: 'quiet' }, 'Running …');
  }
  if (run.phase === 'failed') {
    return h('p', { role: 'alert', className: 'failure' }, 'The run failed; the response pane says why.');
  }
  if (!run.explained) {
    return h(Again, { run },
      'This panel shows the Cypher statement of each root field, with its db hits, rows and time.',
      ' While it is open, each run is profiled for that, which makes it slower.');
  }
  if (!run.explain) {
    return h('p', null, 'This server does not show its statements. The setting ', h('code', null, 'SESSION_GRAPH_EXPLAIN=true'),
      ' turns that on; it is on by default where the server listens on the loopback interface only.');
  }
  if (run.explain.length === 0) {
    return h('p', null, 'No statement was run: the operation was rejected, or it reads nothing from the database.');
  }
  return h(React.Fragment, null,
    h('p', { className: 'quiet' }, total(run.explain)),
    run.explain.map((field) => h(Field, { key: field.field, field })));
}

const sum = (statements, name) => statements.reduce((all, statement) => all + (statement[name] ?? 0), 0);
const milliseconds = (value) => `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })} ms`;

function total(explain) {
  const all = explain.flatMap(({ statements }) => statements);
  return `${number(all.length, 'statement')} for ${number(explain.length, 'root field')}: `
    + `${number(sum(all, 'dbHits'), 'db hit')}, ${milliseconds(sum(all, 'milliseconds'))} in the database, with profiling.`;
}

function Field({ field: { field, statements } }) {
  return h('section', { 'aria-label': field },
    h('h3', null, field, statements.length > 1 && h('small', null, number(statements.length, 'statement'))),
    statements.map((statement, index) => h(Statement, { key: index, statement })));
}

/** Its number is in front. */
function figure(text) {
  const [value, unit] = text.split(/ (.*)/);
  return h('span', { key: unit }, h('b', null, value), ' ', unit);
}

function Statement({ statement }) {
  const { cypher, parameters, dbHits, rows, milliseconds: time } = statement;
  const text = useMemo(() => parts(cypher), [cypher]);
  return h('article', { className: 'statement' },
    h('div', { className: 'figures' },
      h('p', null, [number(dbHits ?? 0, 'db hit'), number(rows, 'row'), milliseconds(time)].map(figure)),
      h(Copy, { text: text.map(([, part]) => part).join('') })),
    h('pre', { tabIndex: 0, 'aria-label': 'Cypher' },
      h('code', null, text.map(([kind, part], index) => (kind ? h('span', { key: index, className: kind }, part) : part)))),
    Object.keys(parameters ?? {}).length > 0 && h('details', null,
      h('summary', null, number(Object.keys(parameters).length, 'parameter')),
      h('pre', { tabIndex: 0, 'aria-label': 'Parameters' }, h('code', null, JSON.stringify(parameters, null, 2)))));
}

/** Absent where the browser lets no page write to the clipboard, as over plain HTTP from another machine. */
function Copy({ text }) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(text).then(() => {
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  });
  return navigator.clipboard ? h('button', { type: 'button', onClick: copy }, h('span', { 'aria-live': 'polite' }, copied ? 'Copied' : 'Copy')) : null;
}
