// The filters of the search: table, status, user and time.
import { byId, element, tableWords } from './dom.js';
import { sessions, usersLike } from './finds.js';
import { ask } from './server.js';

const day = 86_400_000;
const blank = { table: '', status: '', user: '', time: '', from: '', to: '' };

const query = `query Filters { tables { logicalName typeName }
  ${Object.keys(sessions).map((table) => `${table}: table(logicalName: "${table}") { ...statuses }`).join('\n  ')}
}
fragment statuses on Table { columns { field choices { name label } } }`;

/** What people look for most. */
export const shortcuts = [
  { name: 'Failed flow runs of today', filters: { table: 'flowsession', status: 'Failed', time: 'today' } },
  { name: 'Failed process sessions of today', filters: { table: 'processsession', status: 'Failed', time: 'today' } },
  { name: 'Flow runs in progress', filters: { table: 'flowsession', status: 'Running' } },
  { name: 'All sessions of the last 7 days', filters: { time: 'week' } },
];

/** From and to, the end excluded; today is that of the person who searches. */
const spans = {
  today: () => ({ from: midnight(new Date()), to: midnight(new Date(), 1) }),
  day: () => ({ from: new Date(Date.now() - day) }),
  week: () => ({ from: new Date(Date.now() - 7 * day) }),
  month: () => ({ from: new Date(Date.now() - 30 * day) }),
  range: ({ from, to }) => ({ from: from && midnight(new Date(from + 'T00:00')), to: to && midnight(new Date(to + 'T00:00'), 1) }),
};

const midnight = (date, later = 0) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + later);

export class Filters {
  #controls = Object.fromEntries(Object.keys(blank).map((name) => [name, byId('filter-' + name)]));
  #statuses = {};
  #loading;
  #request;

  /** Calls `onChange` when a filter was changed. */
  constructor(onChange) {
    const changed = () => {
      this.#adapt();
      onChange();
    };
    Object.values(this.#controls).forEach((control) => control.addEventListener('change', changed));
    this.#controls.user.addEventListener('input', () => this.#suggest());
    byId('filter-reset').addEventListener('click', () => this.set({}).then(onChange));
  }

  /** Reads the tables and their statuses, once. */
  load() {
    this.#loading ??= this.#read().catch((failure) => {
      this.#loading = undefined;
      throw failure;
    });
    return this.#loading;
  }

  async #read() {
    const answer = await ask(query);
    for (const table of Object.keys(sessions)) {
      this.#statuses[table] = answer[table]?.columns.find(({ field }) => field === 'statusCode')?.choices ?? [];
    }
    const option = ({ logicalName, typeName }) => element('option', { value: logicalName }, tableWords(typeName));
    const [first, rest] = [true, false].map((isFirst) => answer.tables.filter(({ logicalName }) => logicalName in sessions === isFirst));
    rest.sort((a, b) => a.typeName.localeCompare(b.typeName));
    this.#controls.table.append(
      element('optgroup', { label: 'Sessions' }, first.map(option)),
      element('optgroup', { label: 'Other tables' }, rest.map(option)));
    this.#adapt();
  }

  /** Sets these filters, and clears all others. */
  async set(filters) {
    await this.load();
    this.#controls.table.value = filters.table ?? '';
    this.#adapt();
    Object.entries({ ...blank, ...filters }).forEach(([name, value]) => (this.#controls[name].value = value));
    this.#adapt();
  }

  get isSet() {
    return Object.values(this.#controls).some((control) => !control.disabled && control.value !== '');
  }

  /** For `Finds`; what does not apply to the table is left out. */
  criteria(words) {
    const value = (name) => (this.#controls[name].disabled ? '' : this.#controls[name].value.trim());
    const [status, time] = [value('status'), value('time')];
    const isStatus = ({ label }) => label === status;
    const names = (choices) => choices.filter(isStatus).map(({ name }) => name);
    const statuses = Object.fromEntries(Object.entries(this.#statuses).map(([table, choices]) => [table, names(choices)]));
    const span = spans[time]?.({ from: value('from'), to: value('to') });
    return { words, table: value('table'), statuses: status ? statuses : null, user: value('user'), ...span };
  }

  /** Offers the statuses of the chosen table, and only what its records have. */
  #adapt() {
    const { table, status, user, time } = this.#controls;
    const isSessions = table.value === '' || table.value in sessions;
    for (const control of [status, user, time]) {
      control.disabled = !isSessions;
      control.title = isSessions ? '' : 'Only sessions can be filtered by this';
    }
    const tables = table.value ? [table.value] : Object.keys(sessions);
    const labels = new Set(tables.flatMap((each) => this.#statuses[each] ?? []).map(({ label }) => label));
    const chosen = labels.has(status.value) ? status.value : '';
    status.replaceChildren(status.options[0], ...[...labels].map((label) => element('option', {}, label)));
    status.value = chosen;
    byId('filter-range').hidden = time.value !== 'range' || time.disabled;
    byId('filter-reset').hidden = !this.isSet;
  }

  async #suggest() {
    this.#request?.abort();
    this.#request = new AbortController();
    const text = this.#controls.user.value.trim();
    // Suggestions help; a search by the words alone works without them.
    const names = text.length < 2 ? [] : await usersLike(text, this.#request.signal).catch(() => null);
    if (names) {
      byId('users').replaceChildren(...[...new Set(names)].map((name) => element('option', { value: name })));
    }
  }
}
