// The routes of lines: straight if no record is in between, else bent around it; and where their labels have room.
import { kindWords } from './dom.js';
import { box } from './layout.js';
import { widthOf } from './text.js';

const bends = [0, 70, -70, 120, -120, 180, -180, 260, -260];
const samples = 24;
const cell = 100;

/** A large or dense drawing is an overview: bends and labels would only make it harder to read. */
const isOverview = (lines, places) => lines.length > 700 || (lines.length > 150 && lines.length > places.size * 1.5);

/** Each line with its `bend`, the sides of its ends, its label, and the `offset` along the line where the label has room, or null. */
export function route(lines, places) {
  const taken = new Grid();
  const overview = isOverview(lines, places);
  for (const [id, { x, y }] of places) {
    taken.add({ id, x, y, width: box.width, height: box.height });
  }
  return lines.map((line) => {
    const ends = endsOf(line, places);
    const isPlain = overview || ends.loop || ends.wraps;
    const bend = isPlain ? 0 : freest(ends, taken, line);
    return { ...line, ...ends, bend, label: labelOf(line, ends), offset: isPlain ? null : room(line, ends, bend, taken) };
  });
}

/** A line leaves a record on the side that faces the other; both on the right within a column, and below where rows wrap. */
function endsOf({ from, to }, places) {
  const [a, b] = [places.get(from), places.get(to)];
  const side = Math.sign(b.x - a.x);
  const [outward, inward] = side === 0 ? [1, 1] : [side, -side];
  const half = box.width / 2;
  const wraps = Math.abs(b.row - a.row) === 1 ? b.row - a.row : 0;
  return {
    loop: from === to, wraps, side, outward, inward,
    start: { x: a.x + outward * half, y: a.y },
    end: { x: b.x + inward * half, y: b.y },
  };
}

/** Arrows follow the direction of the line on the screen, not the order of its records. */
function labelOf({ there, back }, { side }) {
  const arrow = side < 0 ? ['← ', ''] : ['', ' →'];
  const other = side < 0 ? ['', ' →'] : ['← ', ''];
  const both = back.length > 0;
  const words = [
    ...there.map((kind) => (both ? arrow.join(kindWords(kind)) : kindWords(kind))),
    ...back.map((kind) => other.join(kindWords(kind))),
  ];
  return words.length > 3 ? [...words.slice(0, 2), `+ ${words.length - 2} more`] : words;
}

/** A point of the quadratic curve whose middle is half the bend away from the straight line. */
function point({ start, end }, bend, t) {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const off = 2 * t * (1 - t) * bend;
  return { x: start.x + dx * t - (dy / length) * off, y: start.y + dy * t + (dx / length) * off };
}

function freest(ends, taken, { from, to }) {
  const offered = ends.side === 0 ? bends.filter((bend) => bend * (ends.end.y - ends.start.y) < 0) : bends;
  let best = { hits: Infinity, bend: 0 };
  for (const bend of offered) {
    const hits = new Set();
    for (let step = 1; step < samples; step++) {
      const { x, y } = point(ends, bend, step / samples);
      taken.at({ x, y, width: 8, height: 8 }).forEach(({ id }) => id && id !== from && id !== to && hits.add(id));
    }
    if (hits.size < best.hits) {
      best = { hits: hits.size, bend };
    }
    if (best.hits === 0) {
      break;
    }
  }
  return best.bend;
}

/** How far along the line its label covers neither a record nor another label; null if it does everywhere. */
function room(line, ends, bend, taken) {
  const words = labelOf(line, ends);
  const size = { width: Math.max(...words.map((word) => widthOf(word, 10))) + 8, height: words.length * 12 + 4 };
  for (const t of [0.5, 0.6, 0.4, 0.7, 0.3, 0.78, 0.22]) {
    const label = { ...point(ends, bend, t), ...size };
    if (taken.at(label).length === 0) {
      taken.add(label);
      return lengthTo(ends, bend, t);
    }
  }
  return null;
}

function lengthTo(ends, bend, t) {
  let length = 0;
  let last = ends.start;
  for (let step = 1; step <= samples; step++) {
    const next = point(ends, bend, (t * step) / samples);
    length += Math.hypot(next.x - last.x, next.y - last.y);
    last = next;
  }
  return length;
}

/** Boxes, by centre and size, that can be found by place. */
class Grid {
  #cells = new Map();

  *#keys({ x, y, width, height }) {
    for (let column = Math.floor((x - width / 2) / cell); column <= Math.floor((x + width / 2) / cell); column++) {
      for (let row = Math.floor((y - height / 2) / cell); row <= Math.floor((y + height / 2) / cell); row++) {
        yield `${column} ${row}`;
      }
    }
  }

  add(added) {
    for (const key of this.#keys(added)) {
      this.#cells.set(key, [...(this.#cells.get(key) ?? []), added]);
    }
  }

  at(place) {
    return [...this.#keys(place)]
      .flatMap((key) => this.#cells.get(key) ?? [])
      .filter((other) => Math.abs(other.x - place.x) * 2 < other.width + place.width)
      .filter((other) => Math.abs(other.y - place.y) * 2 < other.height + place.height);
  }
}
