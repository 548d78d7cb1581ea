// Shows what the graph has for whoever is chosen; without a choice, the page has come with all that it shows.
import { headers } from '../access/access.js';

const records = document.getElementById('records');

function complain(sentence) {
  const alert = document.createElement('p');
  alert.className = 'failure';
  alert.setAttribute('role', 'alert');
  alert.textContent = sentence;
  records.replaceChildren(records.firstElementChild, alert);
}

async function show() {
  const answer = await fetch(location.href, { headers: headers() });
  const text = await answer.text();
  if (answer.ok) {
    records.replaceWith(new DOMParser().parseFromString(text, 'text/html').getElementById('records'));
  } else {
    complain(answer.status === 401 ? 'The server does not accept the token.' : 'The server refuses to show its records.');
  }
}

if (Object.keys(headers()).length > 0) {
  show().catch(() => complain('The server does not answer.'));
}
