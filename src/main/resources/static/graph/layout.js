// The layout, from left to right: what came before the start on its left, all else on its right, one layer for each step.
import { isAhead, isBehind } from './graph.js';

export const box = { width: 214, height: 46 };
const gap = { layer: 190, column: 36, row: 26 };
const shape = 1.7;

/** The centre of each record: a map of ids to points, with a `row` if the drawing is folded into rows. */
export function place(graph) {
  const layers = layersOf(graph);
  const isLong = layers.length > 10 && graph.records.size < layers.length * 2;
  return isLong ? fold(layers) : spread(layers, neighboursOf(graph), graph.places.size > 0 ? 60 : 12);
}

/** The ids of each layer. If the view does not know the layer of a record, it is one step beyond its neighbour that is nearest to the start. */
export function layersOf(graph) {
  const steps = stepsOf(graph);
  const layers = new Map();
  walk(steps, layers, graph.places.size > 0 ? graph.places : new Map([[graph.start, 0]]));
  for (const id of graph.records.keys()) {
    if (!layers.has(id)) {
      walk(steps, layers, new Map([[id, largest(layers.values()) + 1]]));
    }
  }
  const lists = new Map();
  for (const { id } of inOrder(graph.records.values())) {
    const layer = layers.get(id);
    lists.has(layer) ? lists.get(layer).push(id) : lists.set(layer, [id]);
  }
  return [...lists].sort(([a], [b]) => a - b).map(([, ids]) => ids);
}

const largest = (numbers) => [...numbers].reduce((most, number) => Math.max(most, number), -1);

function walk(steps, layers, seeds) {
  const queue = [...seeds].map(([id, layer]) => ({ id, layer, side: 0 }));
  queue.forEach(({ id, layer }) => layers.set(id, layer));
  for (const { id, layer, side } of queue) {
    for (const { to, ahead } of steps.get(id) ?? []) {
      if (!layers.has(to)) {
        const direction = side || ahead;
        layers.set(to, layer + direction);
        queue.push({ id: to, layer: layer + direction, side: direction });
      }
    }
  }
}

/** The neighbours of each record; `ahead` is -1 towards what came before. */
function stepsOf(graph) {
  const steps = new Map([...graph.records.keys()].map((id) => [id, []]));
  for (const { type, from, to } of graph.edges.values()) {
    steps.get(from)?.push({ to, ahead: isBehind.has(type) ? -1 : 1 });
    steps.get(to)?.push({ to: from, ahead: isAhead.has(type) ? -1 : 1 });
  }
  return steps;
}

function neighboursOf(graph) {
  return new Map([...stepsOf(graph)].map(([id, steps]) => [id, [...new Set(steps.map((step) => step.to))]]));
}

/** Sorted by table, start and name, with numbers in names by their value. */
function inOrder(records) {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const key = (record) => `${record.logicalName} ${record.startedOn ?? ''} ${record.name ?? ''}`;
  return [...records]
    .map((record) => ({ record, by: key(record) }))
    .sort((a, b) => compare(a.by, b.by))
    .map(({ record }) => record);
}

/** A layer that would be too high is split into several columns, staggered so that lines pass between its records. */
function spread(layers, neighbours, least) {
  const total = layers.reduce((sum, ids) => sum + ids.length, 0);
  const pitch = { x: box.width + gap.column, y: box.height + gap.row };
  const highest = Math.max(least, Math.ceil(Math.sqrt((total * pitch.x) / pitch.y / shape)));
  const columns = layers.map((ids) => Math.ceil(ids.length / highest));
  const pitches = columns.map((number) => pitch.y / number);
  const y = new Map(layers.flatMap((ids, layer) => ids.map((id, row) => [id, (row - (ids.length - 1) / 2) * pitches[layer]])));
  const layerOf = new Map(layers.flatMap((ids, layer) => ids.map((id) => [id, layer])));
  const wish = (id, direction) => {
    const others = neighbours.get(id).filter((other) => (layerOf.get(id) - layerOf.get(other)) * direction > 0);
    return others.length === 0 ? y.get(id) : others.reduce((sum, other) => sum + y.get(other), 0) / others.length;
  };
  // Each layer is aligned with the one before it, forth and back: in the end parents are in the middle of their children.
  const forth = [...layers.keys()].map((layer) => ({ layer, direction: 1 }));
  const back = forth.map(({ layer }) => ({ layer, direction: -1 })).reverse();
  for (const { layer, direction } of [...forth, ...back, ...forth, ...back]) {
    const wishes = layers[layer].map((id) => ({ id, at: wish(id, direction) })).sort((a, b) => a.at - b.at);
    const apart = keepApart(wishes.map(({ at }) => at), pitches[layer]);
    layers[layer] = wishes.map(({ id }) => id);
    wishes.forEach(({ id }, row) => y.set(id, apart[row]));
  }
  const places = new Map();
  let x = 0;
  layers.forEach((ids, layer) => {
    ids.forEach((id, row) => places.set(id, { x: x + (row % columns[layer]) * pitch.x, y: y.get(id) }));
    x += columns[layer] * pitch.x - gap.column + gap.layer;
  });
  return places;
}

/** The values nearest to these ascending wishes, by least squares, that are at least a pitch apart. */
export function keepApart(wishes, pitch) {
  const blocks = [];
  wishes.forEach((wish, index) => {
    let block = { sum: wish - index * pitch, size: 1 };
    while (blocks.length > 0 && blocks.at(-1).sum / blocks.at(-1).size > block.sum / block.size) {
      const before = blocks.pop();
      block = { sum: before.sum + block.sum, size: before.size + block.size };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ sum, size }) => Array(size).fill(sum / size)).map((value, index) => value + index * pitch);
}

/** A long chain is folded into rows, from left to right like text; each row is as high as its highest layer. */
function fold(layers) {
  const pitch = { x: box.width + gap.layer, y: box.height * 2.5 };
  const columns = Math.min(8, Math.ceil(Math.sqrt((layers.length * shape * pitch.y) / pitch.x)));
  const places = new Map();
  let y = 0;
  for (let row = 0; row * columns < layers.length; row++) {
    const shown = layers.slice(row * columns, (row + 1) * columns);
    shown.forEach((ids, column) => ids.forEach((id, below) => {
      places.set(id, { x: column * pitch.x, y: y + below * (box.height + gap.row), row });
    }));
    y += pitch.y + (Math.max(...shown.map((ids) => ids.length)) - 1) * (box.height + gap.row);
  }
  return places;
}
