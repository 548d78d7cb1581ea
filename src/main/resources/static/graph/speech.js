// The texts of the page: the summary, messages, and live regions for screen readers.
import { byId, count, element, kindWords, nameOf, tableWords } from './dom.js';

export function say(text) {
  byId('spoken').textContent = text;
}

/** Shows one message with a button to retry; null hides it. */
export function showFailure(failure, retry) {
  if (failure?.name === 'AbortError') {
    return;
  }
  const message = byId('message');
  message.hidden = !failure;
  message.replaceChildren(...(failure
    ? [element('p', {}, failure.message), element('button', { type: 'button', click: () => retry() }, 'Retry')]
    : []));
}

export function summary(graph, { limit, view }) {
  const shown = `${count(graph.records.size, 'record')}, ${count(graph.edges.size, 'edge')}.`;
  const otherwise = view === 'neighbourhood' ? ', or switch off kinds of edges' : '';
  const more = ` There are more than ${limit} records: raise the limit${otherwise}.`;
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
