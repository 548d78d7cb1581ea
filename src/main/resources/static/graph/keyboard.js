// The keys of the drawing.
const arrows = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/** Calls `actions` by key: move(direction), open, expand, restart, zoom(factor), fit. */
export function listen(canvas, actions) {
  const keys = {
    Enter: actions.open,
    e: actions.expand,
    s: actions.restart,
    '+': () => actions.zoom(1.25),
    '=': () => actions.zoom(1.25),
    '-': () => actions.zoom(0.8),
    0: actions.fit,
  };
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = arrows[key] ? () => actions.move(arrows[key]) : keys[key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
}
