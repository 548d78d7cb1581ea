// The panel of one record: its actions, its edges in the drawing, and its columns.
import { columnsOf, valueText } from './columns.js';
import { statusOf } from './colours.js';
import { byId, count, element, kindWords, nameOf, tableWords } from './dom.js';
import { offersOf } from './offers.js';

const manyNeighbours = 60;
const longText = 2000;

/** `actions`: select(id), start(id, view, record), expand(id), fold(id), close(). */
export class Panel {
  #panel = byId('panel');
  #actions;
  #shown;
  #timer;

  constructor(actions) {
    this.#actions = actions;
  }

  show(record, graph, state) {
    this.#shown = record.id;
    const waiting = element('p', { class: 'quiet' }, 'Reading its columns …');
    const columns = element('section', { 'aria-label': 'Columns', 'aria-busy': 'true' }, waiting);
    const buttons = this.#buttons(record, state);
    this.#panel.replaceChildren(this.#head(record), buttons, columns, this.#neighbours(record, graph));
    this.#panel.hidden = false;
    this.#panel.scrollTop = 0;
    // No query for records that are only passed while an arrow key is held down.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#fill(record, columns);
      this.#offer(record, buttons);
    }, 120);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#panel.hidden = true;
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  focus() {
    this.#panel.focus();
  }

  #head(record) {
    const status = record.statusLabel && statusOf(record.statusLabel);
    const about = [tableWords(record.__typename), status && `${status.sign} ${record.statusLabel}`, record.isStub && 'stub'];
    return element('header', {},
      element('h2', {}, nameOf(record)),
      element('button', { type: 'button', class: 'close', 'aria-label': 'Close', click: () => this.#actions.close() }, '×'),
      element('p', { class: 'quiet' }, about.filter(Boolean).join(' · ')),
      element('code', {}, record.id));
  }

  #buttons(record, state) {
    const { start, expand, fold } = this.#actions;
    const isExpanded = state.expanded.includes(record.id);
    const button = (text, click) => element('button', { type: 'button', click }, text);
    return element('div', { class: 'row' },
      isExpanded ? button('Fold again', () => fold(record.id)) : button('Expand from here', () => expand(record.id)),
      button('Start from here', () => start(record, 'neighbourhood')));
  }

  /** Adds the views that the record has. */
  async #offer(record, buttons) {
    const offers = await offersOf(record.id).catch(() => ({}));
    const views = [['Chain', 'chain'], ['Tree', 'tree']].filter(([, view]) => offers[view]);
    buttons.append(...views.map(([name, view]) =>
      element('button', { type: 'button', click: () => this.#actions.start(record, view) }, name)));
  }

  #neighbours(record, graph) {
    const edges = [...graph.edges.values()].filter(({ from, to }) => from === record.id || to === record.id);
    const rows = edges.slice(0, manyNeighbours).map(({ type, from, to }) => {
      const other = graph.records.get(from === record.id ? to : from);
      const words = from === record.id ? `${kindWords(type)} →` : `← ${kindWords(type)} of`;
      return element('li', {}, element('span', {}, words + ' '), this.#link(other));
    });
    const rest = edges.length - rows.length;
    return element('section', { 'aria-label': 'Edges in the drawing' },
      element('h3', {}, `Edges in the drawing (${edges.length.toLocaleString('en')})`),
      element('ul', { class: 'edges' }, rows),
      rest > 0 ? element('p', { class: 'quiet' }, `and ${count(rest, 'more', 'more')}`) : null);
  }

  #link(record) {
    const go = () => this.#actions.select(record);
    return element('button', { type: 'button', class: 'link', click: go }, nameOf(record));
  }

  async #fill(record, section) {
    try {
      const columns = await columnsOf(record);
      if (this.#shown === record.id) {
        section.replaceChildren(...(columns ? this.#columns(columns) : ['This record no longer exists.']));
      }
    } catch (failure) {
      section.replaceChildren(
        element('p', { class: 'failure' }, failure.message),
        element('button', { type: 'button', click: () => this.#fill(record, section) }, 'Retry'));
    } finally {
      section.removeAttribute('aria-busy');
    }
  }

  #columns(columns) {
    const given = columns.filter(({ value }) => value !== null && value !== undefined);
    const lookups = given.filter(({ isLookup, value }) => isLookup && value.id);
    const absent = columns.filter((column) => !given.includes(column)).map(({ name }) => name);
    const list = (shown) => element('dl', {}, shown.flatMap((column) => [
      element('dt', { title: column.description ?? undefined }, column.name),
      element('dd', {}, column.isLookup ? this.#link(column.value) : shortened(valueText(column))),
    ]));
    return [
      element('h3', {}, 'Columns'),
      list(given.filter(({ isLookup }) => !isLookup)),
      ...(lookups.length > 0 ? [element('h3', {}, 'Lookups'), list(lookups)] : []),
      ...(absent.length > 0 ? [folded(count(absent.length, 'empty column'), absent.join(', '))] : []),
    ];
  }
}

const folded = (title, text) => element('details', {}, element('summary', {}, title), element('p', { class: 'quiet' }, text));

function shortened(text) {
  const size = `(${count(text.length, 'character')})`;
  return text.length > longText ? `${text.slice(0, longText)} … ${size}` : text;
}
