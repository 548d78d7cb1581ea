// The texts of the page: the summary, messages, and live regions for screen readers.
import { byId, count, element, kindWords, nameOf, tableWords } from './dom.js';

export function say(text) {
  byId('spoken').textContent = text;
}

/** Shows sentences with buttons, given as [label, action]; without sentences it hides them. */
export function showMessage(sentences, buttons = [], isFailure = true) {
  const message = byId('message');
  const hide = () => (message.hidden = true);
  message.hidden = sentences.length === 0;
  message.classList.toggle('notice', !isFailure);
  message.replaceChildren(...(message.hidden ? [] : [
    element('div', {}, sentences.map((sentence) => element('p', {}, sentence))),
    ...buttons.map(([label, action]) => element('button', { type: 'button', click: action }, label)),
    ...(isFailure ? [] : [element('button', { type: 'button', class: 'close', 'aria-label': 'Close the message', click: hide }, '×')]),
  ]));
}

/** Shows a failure with a button to retry. */
export function showFailure(failure, retry) {
  if (failure.name !== 'AbortError') {
    showMessage([failure.message], [['Retry', retry]]);
  }
}

export function summary(graph, { limit, view }) {
  const shown = `${count(graph.records.size, 'record')}, ${count(graph.edges.size, 'edge')}.`;
  const otherwise = view === 'neighbourhood' ? ', or switch off kinds of edges' : '';
  const more = ` There are more than ${count(limit, 'record')}: raise the limit${otherwise}.`;
  return graph.about + shown + (graph.truncated ? more : '');
}

/** A description of a record in the drawing. */
export function describe(id, graph) {
  const record = graph.records.get(id);
  const edges = [...graph.edges.values()].filter(({ from, to }) => from === id || to === id);
  const kinds = [...new Set(edges.map(({ type }) => kindWords(type)))].slice(0, 5).join(', ');
  const parts = [nameOf(record), tableWords(record.__typename), record.statusLabel, count(edges.length, 'edge') + (kinds && `: ${kinds}`)];
  return parts.filter(Boolean).join(', ');
}
