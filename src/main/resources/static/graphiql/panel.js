// What the panels have in common.
const { createElement: h } = React;

export function Panel({ title, busy, children }) {
  return h('div', { className: 'session-graph-panel', 'aria-busy': busy }, h('h2', null, title), children);
}

/** Says what a panel is for, with a button to run the operation again; a mutation would change records once more. */
export function Again({ run, children }) {
  const { run: execute } = GraphiQL.React.useExecutionContext({ nonNull: true });
  if (run.phase === 'none') {
    return h(React.Fragment, null, h('p', null, children), h('p', { className: 'quiet' }, 'Run an operation to begin.'));
  }
  return h(React.Fragment, null,
    h('p', null, children),
    h('p', { className: 'quiet' }, 'The last operation was run before the panel was open.'),
    run.kind === 'query' && h('p', null, h('button', { type: 'button', onClick: execute }, 'Run it again')));
}

export const number = (value, one) => `${value.toLocaleString('en')} ${one}${value === 1 ? '' : 's'}`;
