// The drawing, by cytoscape.js, and its events.
import cytoscape from '../webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs';
import { pageColours } from './colours.js';
import { lines } from './graph.js';
import { box, place } from './layout.js';
import { route } from './routes.js';
import { shiftable } from './shift.js';
import { edgeOf, nodeOf, styles } from './style.js';

/** Below the zoom `least`, a new drawing is not shown whole, but its start at a zoom that is readable, by default this one. */
const least = 0.5;
const usual = 0.6;
const margin = 40;
/** Up to `fewLines` lines of a record show all their labels; more than `manyLines` are drawn faintly, so as not to hide the rest. */
const fewLines = 8;
const manyLines = 60;
/** With more lines or records than this a drawing is large: the mouse shifts it as a whole, and does not highlight lines. */
const large = 1000;
const largest = 1.1;
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const motion = () => (calm.matches ? 0 : 200);
const isIn = (node, { x, y }) => Math.abs(node.x - x) * 2 < box.width && Math.abs(node.y - y) * 2 < box.height;

export class Drawing {
  #cy;
  #graph;
  #readable;

  /** How much of the drawing is covered by what lies over it, at its right and its bottom. */
  covered = () => ({ right: 0, bottom: 0 });

  constructor(container, onPick, readable = usual) {
    this.#readable = readable;
    // While the drawing is moved, only a picture of it moves: redrawing 2,000 records for each frame takes too long.
    this.#cy = cytoscape({
      container, style: styles(), layout: { name: 'preset' }, minZoom: 0.02, maxZoom: 3,
      autoungrabify: true, boxSelectionEnabled: false, selectionType: 'single', textureOnViewport: true,
    });
    this.#cy.on('tap', 'node', (event) => onPick(event.target.id()));
    this.#cy.on('mouseover', 'node', (event) => this.#near(event.target));
    this.#cy.on('mouseout', 'node', () => this.#near(this.#cy.$('node.focused')));
    const isLarge = () => Math.max(this.#cy.nodes().length, this.#cy.edges().length) > large;
    shiftable(this.#cy, container, isLarge, (at) => {
      const found = this.#cy.nodes().filter((node) => isIn(node.position(), at)).last();
      found?.nonempty() && onPick(found.id());
    });
  }

  /** Draws the graph; the record `still` keeps its place on the screen, without one the drawing is fitted. */
  draw(graph, still) {
    const before = still && this.#at(still);
    this.#graph = graph;
    const places = place(graph);
    const routes = route(lines(graph), places);
    this.#cy.batch(() => {
      this.#cy.elements().remove();
      this.#cy.add([...graph.records.values()].map((record) => nodeOf(record, places.get(record.id), record.id === graph.start)));
      this.#cy.add(routes.map(edgeOf));
    });
    const now = before && this.#at(still);
    if (now) {
      this.#cy.panBy({ x: before.x - now.x, y: before.y - now.y });
    } else {
      this.#open();
    }
  }

  /** Colours are part of the elements, so all of them are made again. */
  recolour() {
    this.#cy.style(styles());
    if (this.#graph) {
      const focused = this.#cy.$('node.focused').id();
      this.draw(this.#graph, this.#graph.start);
      this.focus(focused, false);
    }
  }

  /** Shows the whole drawing if its text is readable then, or its shape says most; else the start and its surroundings. */
  #open() {
    this.fit(0);
    if (this.#cy.zoom() < least && !this.#graph.isTree) {
      this.#cy.zoom(this.#readable);
      this.#cy.center(this.#cy.$id(this.#graph.start));
      this.#fill();
    }
  }

  /** Moves the drawing if there is empty space at one side and more of it at the other. */
  #fill() {
    const { x1, y1, x2, y2 } = this.#cy.elements().renderedBoundingBox();
    const shift = (low, high, size) => {
      if (high - low < size) {
        return (size - low - high) / 2;
      }
      return Math.min(0, margin - low) || Math.max(0, size - margin - high);
    };
    this.#cy.panBy({ x: shift(x1, x2, this.#free().width), y: shift(y1, y2, this.#free().height) });
  }

  /** Shows the whole drawing in the part that nothing covers. */
  fit(duration = motion()) {
    const { x1, y1, w, h } = this.#cy.elements().boundingBox();
    const { width, height } = this.#free();
    const least = this.#cy.minZoom();
    const zoom = Math.max(least, Math.min(largest, (width - 2 * margin) / w, (height - 2 * margin) / h));
    const pan = { x: width / 2 - (x1 + w / 2) * zoom, y: height / 2 - (y1 + h / 2) * zoom };
    this.#move({ zoom, pan }, duration);
  }

  #free() {
    const { right, bottom } = this.covered();
    return { width: this.#cy.width() - right, height: this.#cy.height() - bottom };
  }

  zoom(factor) {
    const middle = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: middle });
  }

  focus(id, follow = true) {
    const node = this.#cy.$id(id);
    this.#cy.$('node.focused').removeClass('focused');
    node.addClass('focused');
    this.#near(node);
    if (follow && node.nonempty() && !this.#isSeen(node)) {
      const { x, y } = node.renderedPosition();
      const { width, height } = this.#free();
      this.#move({ panBy: { x: width / 2 - x, y: height / 2 - y } });
    }
  }

  #near(node) {
    this.#cy.batch(() => {
      this.#cy.$('edge.near').removeClass('near few many');
      const near = node.connectedEdges();
      near.addClass(near.length > manyLines ? 'near many' : near.length > fewLines ? 'near' : 'near few');
    });
  }

  #isSeen(node) {
    const { x1, y1, x2, y2 } = node.renderedBoundingBox();
    return x1 > 0 && y1 > 0 && x2 < this.#free().width && y2 < this.#free().height;
  }

  #move(where, duration = motion()) {
    this.#cy.stop();
    if (duration > 0) {
      this.#cy.animate(where, { duration });
    } else if (where.panBy) {
      this.#cy.panBy(where.panBy);
    } else {
      this.#cy.viewport(where);
    }
  }

  #at(id) {
    const node = this.#cy.$id(id);
    return node.nonempty() ? node.renderedPosition() : null;
  }

  /** The next record in a direction: a neighbour on that side if there is one, else the nearest record there. */
  next(id, { x, y }) {
    const node = this.#cy.$id(id);
    const beyond = (other) => {
      const [dx, dy] = [other.position('x') - node.position('x'), other.position('y') - node.position('y')];
      const [along, across] = x === 0 ? [dy * y, dx] : [dx * x, dy];
      return along > 1 ? along + 2 * Math.abs(across) : Infinity;
    };
    const nearest = (nodes) => nodes.min(beyond);
    const neighbour = nearest(node.neighborhood('node'));
    const found = x !== 0 && neighbour.value < Infinity ? neighbour : nearest(this.#cy.nodes());
    return found.value < Infinity ? found.ele.id() : null;
  }

  /** The whole drawing as a PNG, no larger than browsers can hold. */
  picture() {
    const { w, h } = this.#cy.elements().boundingBox();
    const scale = Math.min(2, 8000 / w, 8000 / h);
    return this.#cy.png({ output: 'blob', full: true, scale, bg: pageColours().ground });
  }

  resize() {
    this.#cy.resize();
  }

  clear() {
    this.#graph = undefined;
    this.#cy.elements().remove();
  }
}
