// On whose behalf the pages ask: by a token, or on an open server as a user who is chosen. It is kept for this tab alone.
const form = document.getElementById('access');
const mode = form?.dataset.access ?? '';
const place = 'session-graph:' + mode;
const kept = mode === '' ? null : JSON.parse(sessionStorage.getItem(place));

const USERS = `{
  systemUsers(first: 200, where: { isDisabled: { ne: true }, isStub: { eq: false } }, orderBy: [{ name: ASC }]) {
    nodes { id objectId name }
  }
}`;

/** The headers of whoever is chosen, for every request of a page. */
export const headers = () => kept ?? {};

/** The GraphQL endpoint, which the page names relatively, so that the server can be mounted under any path. */
export const endpoint = new URL(document.documentElement.dataset.endpoint, document.baseURI);

function keep(chosen) {
  if (chosen) {
    sessionStorage.setItem(place, JSON.stringify(chosen));
  } else {
    sessionStorage.removeItem(place);
  }
  location.reload();
}

function add(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function tokenField() {
  if (kept) {
    form.append(add('span', {}, 'With a token'), add('button', { type: 'button', onclick: () => keep(null) }, 'Forget it'));
    return;
  }
  const field = add('input', { type: 'password', autocomplete: 'off', spellcheck: false, required: true, placeholder: 'none' });
  form.append(add('label', {}, 'Token ', field), add('button', {}, 'Use it'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep({ Authorization: 'Bearer ' + field.value.trim().replace(/^bearer\s+/i, '') });
  });
}

/** Dataverse's headers; the object id is the one that it prefers. */
const headersOf = ({ id, objectId }) => (objectId ? { CallerObjectId: objectId } : { MSCRMCallerID: id });

async function userChoice() {
  const chosen = JSON.stringify(kept);
  const select = add('select', { onchange: () => keep(JSON.parse(select.value)) }, add('option', { value: 'null' }, 'everything'));
  form.append(add('label', {}, 'See as ', select));
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ query: USERS }),
  });
  const { data } = await answer.json();
  for (const user of data?.systemUsers?.nodes ?? []) {
    select.append(add('option', { value: JSON.stringify(headersOf(user)) }, user.name ?? user.id));
  }
  select.value = chosen;
  if (select.selectedIndex < 0) {
    select.append(add('option', { value: chosen }, 'a user of before'));
    select.value = chosen;
  }
}

if (mode !== '') {
  form.hidden = false;
  if (mode === 'token') {
    tokenField();
  } else {
    // Without a list, everything can still be seen.
    userChoice().catch(() => {});
  }
}
