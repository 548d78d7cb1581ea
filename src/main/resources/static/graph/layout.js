// Our own layout, left to right: what came before the start to its left, all else to its right, a layer for each step.
import { isAhead, isBehind } from './graph.js';

export const box = { width: 214, height: 46 };
const gap = { layer: 190, column: 36, row: 26 };
const shape = 1.7;

/** Where each record's centre is: a map of ids to points, with the `row` where the drawing is read in rows. */
export function place(graph) {
  return isLongChain(graph) ? fold([...graph.places].sort(([, a], [, b]) => a - b).map(([id]) => id)) : spreadLayers(layersOf(graph), neighboursOf(graph), graph.places.size > 0 ? 60 : 12);
}

/** The layer of each record: as the view says, else one step beyond the neighbour that is nearest to the start. */
export function layersOf(graph) {
  const steps = stepsOf(graph);
  const layers = new Map(graph.places.size > 0 ? graph.places : [[graph.start, 0]]);
  const queue = [...layers].map(([id, layer]) => ({ id, layer, side: 0 }));
  for (const { id, layer, side } of queue) {
    for (const { to, ahead } of steps.get(id) ?? []) {
      if (!layers.has(to)) {
        const way = side || ahead;
        layers.set(to, layer + way);
        queue.push({ id: to, layer: layer + way, side: way });
      }
    }
  }
  const outside = Math.max(...layers.values()) + 1;
  const lists = new Map();
  for (const record of inOrder(graph.records.values())) {
    const layer = layers.get(record.id) ?? outside;
    lists.set(layer, [...(lists.get(layer) ?? []), record.id]);
  }
  return [...lists].sort(([a], [b]) => a - b).map(([, ids]) => ids);
}

/** From where one can go where; `ahead` is -1 towards what came before. */
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

/** Records of a table stand together, and numbered names in their order. */
function inOrder(records) {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const key = (record) => `${record.logicalName} ${record.startedOn ?? ''} ${record.name ?? ''}`;
  return [...records]
    .map((record) => ({ record, by: key(record) }))
    .sort((a, b) => compare(a.by, b.by))
    .map(({ record }) => record);
}

/** A layer that would be too high stands in several columns, staggered so that lines pass between its records. */
function spreadLayers(layers, neighbours, least) {
  const total = layers.reduce((sum, ids) => sum + ids.length, 0);
  const pitch = { x: box.width + gap.column, y: box.height + gap.row };
  const highest = Math.max(least, Math.ceil(Math.sqrt((total * pitch.x) / pitch.y / shape)));
  const columns = layers.map((ids) => Math.ceil(ids.length / highest));
  const pitches = columns.map((number) => pitch.y / number);
  const y = new Map(layers.flatMap((ids, layer) => ids.map((id, row) => [id, (row - (ids.length - 1) / 2) * pitches[layer]])));
  const layerOf = new Map(layers.flatMap((ids, layer) => ids.map((id) => [id, layer])));
  const wish = (id) => {
    const others = neighbours.get(id).filter((other) => layerOf.get(other) !== layerOf.get(id));
    return others.length === 0 ? y.get(id) : others.reduce((sum, other) => sum + y.get(other), 0) / others.length;
  };
  const forth = [...layers.keys()];
  for (const layer of [...forth, ...forth.toReversed(), ...forth, ...forth.toReversed()]) {
    const wishes = layers[layer].map((id) => ({ id, at: wish(id) })).sort((a, b) => a.at - b.at);
    const spread = keepApart(wishes.map(({ at }) => at), pitches[layer]);
    layers[layer] = wishes.map(({ id }) => id);
    wishes.forEach(({ id }, row) => y.set(id, spread[row]));
  }
  const places = new Map();
  let x = 0;
  layers.forEach((ids, layer) => {
    ids.forEach((id, row) => places.set(id, { x: x + (row % columns[layer]) * pitch.x, y: y.get(id) }));
    x += columns[layer] * pitch.x - gap.column + gap.layer;
  });
  return places;
}

/** The values nearest to these ascending wishes, by least squares, of which none is closer to the next than the pitch. */
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

const isLongChain = ({ places, records }) =>
  places.size > 10 && records.size === places.size && new Set(places.values()).size === places.size;

/** A long chain is read as text is: in rows from left to right. */
function fold(ids) {
  const pitch = { x: box.width + gap.layer, y: box.height * 2.5 };
  const columns = Math.min(8, Math.ceil(Math.sqrt((ids.length * shape * pitch.y) / pitch.x)));
  return new Map(ids.map((id, index) => {
    const row = Math.floor(index / columns);
    return [id, { x: (index % columns) * pitch.x, y: row * pitch.y, row }];
  }));
}
