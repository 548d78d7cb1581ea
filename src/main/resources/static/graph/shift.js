// Dragging a large drawing by the mouse: the browser shifts what is drawn, and it is drawn again when it is let go. To draw
// thousands of lines for each frame, or to search them for what is under the pointer, takes far longer than a frame.

const threshold = 4;

/** While `isLarge()`, cytoscape.js sees no mouse buttons and moves in `container`, only the wheel. A click calls onClick(position). */
export function shiftable(cy, container, isLarge, onClick) {
  let from = null;
  let by = null;

  const end = (event) => {
    const { x, y } = from;
    from = null;
    if (by) {
      cy.one('render', () => (container.firstElementChild.style.transform = ''));
      cy.panBy(by);
    } else if (event.type === 'mouseup') {
      const { left, top } = container.getBoundingClientRect();
      onClick({ x: (x - left - cy.pan().x) / cy.zoom(), y: (y - top - cy.pan().y) / cy.zoom() });
    }
  };

  container.addEventListener('mousedown', (event) => {
    if (event.button === 0 && isLarge()) {
      event.stopPropagation();
      [from, by] = [{ x: event.clientX, y: event.clientY }, null];
    }
  }, true);
  addEventListener('mousemove', (event) => {
    if (!from && !(isLarge() && container.contains(event.target))) {
      return;
    }
    event.stopPropagation();
    if (from && event.buttons === 0) {
      end(event);
    } else if (from) {
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (by || Math.hypot(x, y) >= threshold) {
        by = { x, y };
        container.firstElementChild.style.transform = `translate(${x}px, ${y}px)`;
      }
    }
  }, true);
  addEventListener('mouseup', (event) => {
    if (from && event.button === 0) {
      event.stopPropagation();
      end(event);
    }
  }, true);
}
