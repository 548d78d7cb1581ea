// The search box: a combobox whose list shows the record with an id, or records by words and filters.
import { statusOf } from './colours.js';
import { byId, element, kindWords, nameOf, tableWords } from './dom.js';
import { Filters, shortcuts } from './filters.js';
import { Finds, recordWith, timeOf } from './finds.js';
import { guidOf, timeText } from './text.js';

const pause = 200;

/** `actions`: choose(record), which can be an id alone, say(text) for screen readers, fail(failure). */
export class Search {
  #input = byId('query');
  #list = byId('hits');
  #filters = new Filters(() => this.#start(0));
  #actions;
  #hits = [];
  #finds;
  #active = -1;
  #timer;
  #request;

  constructor(actions) {
    this.#actions = actions;
    const { form } = this.#input;
    this.#input.addEventListener('input', () => this.#start(pause));
    this.#input.addEventListener('click', () => this.#open());
    form.addEventListener('keydown', (event) => this.#key(event));
    form.addEventListener('submit', (event) => event.preventDefault());
    byId('more').addEventListener('click', () => this.#more());
    byId('shortcuts').append(...shortcuts.map(({ name, filters }) =>
      element('button', { type: 'button', click: () => this.find(filters) }, name)));
    for (const type of ['pointerdown', 'focusin']) {
      document.addEventListener(type, ({ target }) => form.contains(target) || this.#close());
    }
  }

  /** Opens the search with these filters. */
  find(filters) {
    this.#input.value = '';
    this.#input.focus();
    this.#open();
    return this.#tried(this.#filters.set(filters).then(() => this.#start(0)));
  }

  #tried(work) {
    return work.catch((failure) => this.#actions.fail(failure));
  }

  #open() {
    byId('finder').hidden = false;
    this.#tried(this.#filters.load());
    this.#show();
  }

  #close() {
    byId('finder').hidden = true;
    this.#stop();
    this.#show();
  }

  /** Cancels the search, so that its answer is not shown after the text has changed. */
  #stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  #start(delay) {
    this.#stop();
    this.#open();
    const text = this.#input.value.trim();
    if (text.length < 2 && !this.#filters.isSet) {
      this.#forget();
      return;
    }
    byId('found').textContent = 'Searching …';
    this.#timer = setTimeout(() => this.#tried(this.#find(text)), delay);
  }

  #forget() {
    this.#finds = null;
    this.#hits = [];
    this.#list.replaceChildren();
    byId('found').textContent = '';
    this.#show();
  }

  async #find(text) {
    this.#request = new AbortController();
    const { signal } = this.#request;
    const id = guidOf(text);
    const finds = id ? null : new Finds(this.#filters.criteria(text));
    const records = await (id ? recordWith(id, signal) : finds.next(signal));
    this.#forget();
    this.#finds = finds;
    this.#add(records);
    this.#tell(id ? 'No record has this id.' : this.#filters.isSet ? 'No record matches this.' : 'No record has a name like this.');
  }

  async #more() {
    this.#stop();
    this.#request = new AbortController();
    const before = this.#hits.length;
    const records = await this.#tried(this.#finds.next(this.#request.signal));
    if (records) {
      this.#add(records);
      this.#tell('');
      this.#input.focus();
      this.#mark(before);
    }
  }

  #add(records) {
    const from = this.#hits.length;
    this.#hits.push(...records);
    this.#list.append(...records.map((record, index) => this.#option(record, from + index)));
    this.#show();
  }

  #tell(none) {
    const shown = this.#hits.length;
    const { number, isMore } = this.#finds?.total ?? { number: shown };
    const all = (isMore ? 'more than ' : '') + number.toLocaleString('en');
    const text = shown === 0 ? none : shown < number || isMore ? `${shown.toLocaleString('en')} of ${all} found` : `${all} found`;
    byId('found').textContent = text;
    this.#actions.say(text);
  }

  #submit() {
    const text = this.#input.value.trim();
    const id = guidOf(text);
    const record = this.#hits[this.#active] ?? (id ? { id } : this.#hits[0]);
    if (record) {
      this.#choose(record);
    } else {
      this.#start(0);
    }
  }

  #choose(record) {
    this.#mark(-1);
    this.#close();
    this.#actions.choose(record);
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // A form of several fields without a button is not submitted by a key.
    if (event.key === 'Enter' && event.target === this.#input) {
      this.#submit();
    } else if (event.key === 'Escape' && !byId('finder').hidden) {
      this.#input.focus();
      this.#close();
    } else if (step && event.target === this.#input) {
      event.preventDefault();
      if (byId('finder').hidden) {
        this.#open();
      } else if (step > 0 && this.#active === this.#hits.length - 1 && this.#finds?.hasMore) {
        this.#more();
      } else if (this.#hits.length > 0) {
        const from = this.#active < 0 && step < 0 ? 0 : this.#active;
        this.#mark((from + step + this.#hits.length) % this.#hits.length);
      }
    }
  }

  #mark(index) {
    this.#active = index;
    [...this.#list.children].forEach((row, at) => row.setAttribute('aria-selected', String(at === index)));
    if (index < 0) {
      this.#input.removeAttribute('aria-activedescendant');
    } else {
      this.#input.setAttribute('aria-activedescendant', `hit-${index}`);
      this.#list.children[index].scrollIntoView({ block: 'nearest' });
    }
  }

  #show() {
    const isOpen = !byId('finder').hidden;
    this.#list.hidden = this.#hits.length === 0;
    this.#input.setAttribute('aria-expanded', String(isOpen && this.#hits.length > 0));
    byId('more').hidden = !this.#finds?.hasMore;
    byId('shortcuts').hidden = this.#hits.length > 0 || this.#input.value !== '' || this.#filters.isSet;
  }

  #option(record, index) {
    const status = record.statusLabel && statusOf(record.statusLabel);
    const sign = status && element('b', {}, `${status.sign} ${record.statusLabel}`);
    sign?.style.setProperty('color', status.colour);
    const event = record.eventType && kindWords(record.eventType);
    const about = [tableWords(record.__typename), sign, event, timeOf(record) && timeText(timeOf(record))].filter(Boolean);
    return element(
      'li',
      {
        id: `hit-${index}`,
        role: 'option',
        'aria-selected': 'false',
        // The input must not lose the focus before the click.
        mousedown: (event) => event.preventDefault(),
        click: () => this.#choose(record),
      },
      element('span', {}, nameOf(record)),
      element('small', {}, about.flatMap((part, at) => (at > 0 ? [' · ', part] : [part]))),
    );
  }
}
