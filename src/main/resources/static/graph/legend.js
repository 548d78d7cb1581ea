// The legend of colours, with the number of records of each, and the checkboxes for kinds of edges.
import { fillOf, statusOf, strokeOf } from './colours.js';
import { byId, element, kindWords, tableWords } from './dom.js';
import { sessionKinds } from './graph.js';
import { allKinds } from './kinds.js';

/** If more kinds than this are off, the choice was rather which are on. */
const manyOff = 10;

/** How often each value occurs, the most frequent first. */
function tally(values) {
  const counts = new Map();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || a.localeCompare(b));
}

export function showLegend(graph) {
  const records = [...graph.records.values()];
  const tables = new Map(records.map((record) => [record.logicalName, record.__typename]));
  const entry = (swatch, text, number) =>
    element('li', {}, swatch, element('span', {}, text), element('b', {}, number.toLocaleString('en')));
  const swatch = (fill, stroke, sign = '') => {
    const made = element('i', { class: 'swatch', 'aria-hidden': 'true' }, sign);
    Object.assign(made.style, { background: fill, borderColor: stroke, color: stroke });
    return made;
  };
  const section = (title, rows) => (rows.length > 0 ? [element('h2', {}, title), element('ul', {}, rows)] : []);
  const stubs = records.filter((record) => record.isStub).length;
  const dashed = element('i', { class: 'swatch dashed', 'aria-hidden': 'true' });
  byId('legend').replaceChildren(
    ...section('Tables (fill)', tally(records.map((record) => record.logicalName))
      .map(([table, number]) => entry(swatch(fillOf(table), strokeOf(table)), tableWords(tables.get(table)), number))),
    ...section('Statuses (border)', tally(records.map((record) => record.statusLabel).filter(Boolean))
      .map(([label, number]) => [label, number, statusOf(label)])
      .map(([label, number, { sign, colour }]) => entry(swatch('transparent', colour, sign), label, number))),
    ...section('Marks', [
      ...(stubs > 0 ? [entry(dashed, 'Stub: only its id and name are known', stubs)] : []),
      element('li', {}, element('i', { class: 'sign', 'aria-hidden': 'true' }, '◆'), element('span', {}, 'Start')),
    ]),
  );
}

/** Checkboxes for the kinds that occur or were switched off; if there is a choice, the other kinds are folded below. */
export class Switches {
  #onChange;
  #all = [];
  #met = new Set();
  #start;

  constructor(onChange) {
    this.#onChange = onChange;
    byId('all-kinds').addEventListener('click', () => onChange(null));
    byId('session-kinds').addEventListener('click', () => onChange(sessionKinds));
  }

  async show(graph, via) {
    this.#all = await allKinds();
    if (this.#start !== graph.start) {
      this.#start = graph.start;
      this.#met.clear();
    }
    const counts = new Map(tally([...graph.edges.values()].map(({ type }) => type)));
    [...counts.keys()].forEach((kind) => this.#met.add(kind));
    const isOn = (kind) => via === null || via.includes(kind);
    const off = this.#all.filter((kind) => !isOn(kind));
    const met = this.#all.filter((kind) => this.#met.has(kind) || (off.length <= manyOff && off.includes(kind)));
    const rest = via === null ? [] : this.#all.filter((kind) => !met.includes(kind));
    const box = (kind) => this.#box(kind, isOn(kind), counts.get(kind) ?? 0, () => this.#chosen(kind, via));
    byId('all-kinds').setAttribute('aria-pressed', String(via === null));
    const isSessions = via?.length === sessionKinds.length && via.every((kind) => sessionKinds.includes(kind));
    byId('session-kinds').setAttribute('aria-pressed', String(isSessions));
    const focused = document.activeElement?.name;
    const open = byId('kinds').querySelector('details')?.open ?? false;
    const others = element('details', { open }, element('summary', {}, `Other kinds (${rest.length})`), rest.map(box));
    byId('kinds').replaceChildren(...met.map(box), ...(rest.length > 0 ? [others] : []));
    byId('kinds').querySelector(`[name="${focused}"]`)?.focus();
  }

  #chosen(kind, via) {
    const chosen = new Set(via ?? this.#all);
    chosen.delete(kind) || chosen.add(kind);
    this.#onChange(chosen.size === this.#all.length ? null : this.#all.filter((other) => chosen.has(other)));
  }

  #box(kind, checked, number, change) {
    return element('label', {},
      element('input', { type: 'checkbox', name: kind, checked, change }),
      element('span', {}, kindWords(kind)),
      element('b', {}, number > 0 ? number.toLocaleString('en') : ''));
  }
}
