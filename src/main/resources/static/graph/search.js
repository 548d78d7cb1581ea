// The search box: a combobox whose list shows the record with that id, or records by name.
import { byId, element, nameOf, tableWords } from './dom.js';
import { ask } from './server.js';

const pause = 200;
const hit = '__typename ... on Record { id name logicalName isStub } ... on Session { startedOn statusLabel }';
const byName = `query Named($text: String!) {
  records(where: { name: { contains: $text, ignoreCase: true } }, first: 20) { nodes { ${hit} } }
}`;
const byGuid = `query Identified($text: ID!) { node(id: $text) { ${hit} } }`;

const isId = (text) => /^[0-9a-f]{32}$/i.test(text.replace(/^urn:uuid:|[{}()-]/gi, ''));

/** Calls `onChoose` with a record, or with an id that was typed, and `onSay` with text for screen readers. */
export class Search {
  #input = byId('query');
  #list = byId('hits');
  #hits = [];
  #active = -1;
  #timer;
  #request;

  constructor(onChoose, onSay, onFailure) {
    const choose = (record) => {
      this.#close();
      onChoose(record);
    };
    const search = () => {
      this.#stop();
      const text = this.#input.value.trim();
      if (text.length < 2) {
        this.#close();
        return;
      }
      this.#timer = setTimeout(() => this.#find(text, choose, onSay).catch(onFailure), pause);
    };
    this.#input.addEventListener('input', search);
    this.#input.addEventListener('keydown', (event) => this.#key(event, search));
    this.#input.addEventListener('blur', () => this.#close());
    byId('search').addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.#input.value.trim();
      const record = this.#hits[this.#active] ?? (isId(text) ? { id: text } : this.#hits[0]);
      this.#stop();
      if (record) {
        choose(record);
      } else if (text) {
        this.#find(text, choose, onSay).catch(onFailure);
      }
    });
  }

  /** Cancels the search, so that its answer is not shown after the text has changed. */
  #stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  async #find(text, choose, onSay) {
    this.#request = new AbortController();
    const { signal } = this.#request;
    const data = await ask(isId(text) ? byGuid : byName, { text }, signal);
    this.#hits = data.records?.nodes ?? [data.node].filter(Boolean);
    const rows = this.#hits.map((record, index) => option(record, index, choose));
    const none = element('li', { class: 'none' }, isId(text) ? 'No record has this id.' : 'No record has a name like this.');
    this.#list.replaceChildren(...(rows.length > 0 ? rows : [none]));
    this.#open(true);
    this.#mark(-1);
    onSay(rows.length === 0 ? 'No record found' : `${rows.length === 20 ? 'The first 20' : rows.length} found`);
  }

  #key(event, search) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      this.#close();
    } else if (step && this.#list.hidden) {
      search();
      event.preventDefault();
    } else if (step && this.#hits.length > 0) {
      const from = this.#active < 0 && step < 0 ? 0 : this.#active;
      this.#mark((from + step + this.#hits.length) % this.#hits.length);
      event.preventDefault();
    }
  }

  #mark(index) {
    this.#active = index;
    this.#list.querySelectorAll('[role=option]').forEach((row, at) => row.setAttribute('aria-selected', String(at === index)));
    if (index < 0) {
      this.#input.removeAttribute('aria-activedescendant');
    } else {
      this.#input.setAttribute('aria-activedescendant', `hit-${index}`);
      this.#list.children[index].scrollIntoView({ block: 'nearest' });
    }
  }

  #open(isOpen) {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
  }

  #close() {
    this.#stop();
    this.#hits = [];
    this.#open(false);
    this.#mark(-1);
  }
}

function option(record, index, choose) {
  const about = [tableWords(record.__typename), record.statusLabel, record.startedOn?.slice(0, 10)].filter(Boolean).join(' · ');
  return element(
    'li',
    {
      id: `hit-${index}`,
      role: 'option',
      'aria-selected': 'false',
      // The input must not lose the focus before the click.
      mousedown: (event) => event.preventDefault(),
      click: () => choose(record),
    },
    element('span', {}, nameOf(record)),
    element('small', {}, about),
  );
}
