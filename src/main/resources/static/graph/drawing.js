// The drawing, by cytoscape.js, and its events.
import cytoscape from '../webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs';
import { pageColours } from './colours.js';
import { lines } from './graph.js';
import { place } from './layout.js';
import { route } from './routes.js';
import { edgeOf, nodeOf, styles } from './style.js';

/** Below the zoom `least`, a new drawing is not shown whole, but its start at a zoom that is readable, by default this one. */
const least = 0.5;
const usual = 0.6;
const margin = 40;
/** Up to `fewLines` lines of a record show all their labels; more than `manyLines` are drawn faintly, so as not to hide the rest. */
const fewLines = 8;
const manyLines = 60;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

export class Drawing {
  #cy;
  #graph;
  #readable;

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

  /** Shows the whole drawing if its text is readable then, else the start and its surroundings. */
  #open() {
    this.#cy.fit(undefined, margin);
    if (this.#cy.zoom() > 1.1) {
      this.#cy.zoom(1.1);
      this.#cy.center();
    } else if (this.#cy.zoom() < least) {
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
    this.#cy.panBy({ x: shift(x1, x2, this.#cy.width()), y: shift(y1, y2, this.#cy.height()) });
  }

  fit() {
    this.#move({ fit: { eles: this.#cy.elements(), padding: margin } });
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
      this.#move({ center: { eles: node } });
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
    return x1 > 0 && y1 > 0 && x2 < this.#cy.width() && y2 < this.#cy.height();
  }

  #move(where) {
    this.#cy.stop().animate(where, { duration: calm.matches ? 0 : 200 });
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
