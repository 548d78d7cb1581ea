// Colours by table and status. Colour is never the only sign: tables and statuses are always shown as text too.
const system = matchMedia('(prefers-color-scheme: dark)');
const { documentElement: root } = document;

/** A page with a theme of its own has it as data-theme. */
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);

export function onColourScheme(listener) {
  system.addEventListener('change', listener);
  new MutationObserver(listener).observe(root, { attributeFilter: ['data-theme'] });
}

/** The most frequent tables have hues that are easy to distinguish; any other gets its hue from its name, so that it stays the same. */
const hues = {
  processsession: 262, flowsession: 208, msdyn_sessionevent: 176, msdyn_ocsession: 150, systemuser: 30, team: 10,
  businessunit: 50, workflow: 318, workflowlog: 290, flowmachine: 226, flowmachinegroup: 242, account: 120, contact: 345,
  fileattachment: 75, connection: 95,
};

function hueOf(table) {
  let hash = 0;
  for (const letter of table) {
    hash = (hash * 31 + letter.codePointAt(0)) % 65_521;
  }
  return hues[table] ?? Math.round((hash * 137.508) % 360);
}

export const fillOf = (table) => (isDark() ? `hsl(${hueOf(table)}, 32%, 25%)` : `hsl(${hueOf(table)}, 75%, 92%)`);
export const strokeOf = (table) => (isDark() ? `hsl(${hueOf(table)}, 35%, 48%)` : `hsl(${hueOf(table)}, 40%, 62%)`);

/** The meaning of a status: [sign, colour in the light theme, colour in the dark theme]. */
const meanings = {
  done: ['✓', '#1a7f37', '#4ac26b'],
  failed: ['✕', '#c6212d', '#ff7b72'],
  active: ['▸', '#0860ca', '#6cb6ff'],
  waiting: ['○', '#9a6700', '#e3b341'],
  ended: ['–', '#6b6b76', '#a5a5b0'],
};

const meaningOf = {
  completed: 'done', succeeded: 'done',
  failed: 'failed', faulted: 'failed', timedout: 'failed', aborted: 'failed', terminated: 'failed',
  inprogress: 'active', running: 'active',
  notstarted: 'waiting', paused: 'waiting', waiting: 'waiting', suspended: 'waiting', notspecified: 'waiting',
};

export function statusOf(label) {
  const [sign, light, night] = meanings[meaningOf[label.toLowerCase().replaceAll(' ', '')] ?? 'ended'];
  return { sign, colour: isDark() ? night : light };
}

/** The colours of the style sheet that the drawing needs too. */
export function pageColours() {
  const style = getComputedStyle(root);
  const names = ['ground', 'text', 'quiet', 'line', 'accent'];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue('--' + name).trim()]));
}
