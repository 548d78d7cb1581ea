// A small screen: the legend and the panel lie over the drawing.
import { byId } from './dom.js';

const narrow = matchMedia('(max-width: 900px)');

export const isNarrow = () => narrow.matches;

/** How much of the drawing the panel covers, at its right or, on the smallest screens, at its bottom. */
export function covered() {
  const panel = byId('panel').getBoundingClientRect();
  const canvas = byId('canvas').getBoundingClientRect();
  if (!narrow.matches || panel.width === 0) {
    return { right: 0, bottom: 0 };
  }
  return panel.width < canvas.width
    ? { right: canvas.right - panel.left, bottom: 0 }
    : { right: 0, bottom: Math.max(0, canvas.bottom - panel.top) };
}

/** A button that opens and closes the legend. */
export function foldLegend() {
  const button = byId('legend-button');
  const show = (isOpen) => {
    button.setAttribute('aria-expanded', String(isOpen));
    byId('aside').classList.toggle('open', isOpen);
  };
  button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
  byId('canvas').addEventListener('pointerdown', () => show(false));
  byId('aside').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      show(false);
      button.focus();
    }
  });
}
