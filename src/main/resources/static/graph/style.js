// The styles of records and lines in cytoscape.js, in the colours of the current theme.
import { fillOf, pageColours, statusOf, strokeOf } from './colours.js';
import { nameOf, tableWords } from './dom.js';
import { sessionKinds } from './graph.js';
import { box } from './layout.js';
import { fitted, font } from './text.js';

export function nodeOf(record, position, isStart) {
  const status = record.statusLabel ? statusOf(record.statusLabel) : null;
  const fit = (words) => fitted(words, box.width - 16);
  const below = tableWords(record.__typename) + (status ? ` · ${status.sign} ${record.statusLabel}` : '');
  return {
    group: 'nodes',
    data: {
      id: record.id,
      label: `${fit((isStart ? '◆ ' : '') + nameOf(record))}\n${fit(below)}`,
      fill: fillOf(record.logicalName),
      stroke: status?.colour ?? strokeOf(record.logicalName),
      width: status || isStart ? 2.5 : 1.2,
    },
    classes: record.isStub ? ['stub'] : [],
    position: { ...position },
  };
}

export function edgeOf(line) {
  const straight = line.bend === 0;
  const label = line.label.join('\n');
  return {
    group: 'edges',
    data: {
      id: line.id,
      source: line.from,
      target: line.to,
      label,
      from: line.wraps ? `0% ${line.wraps * 50}%` : `${line.outward * 50}% 0%`,
      to: line.wraps ? `0% ${line.wraps * -50}%` : `${line.inward * 50}% 0%`,
      bend: line.bend,
      offset: line.offset ?? undefined,
    },
    classes: [
      line.loop ? 'loop' : line.wraps ? 'wraps' : straight ? 'straight' : 'bent',
      line.back.length > 0 && 'both',
      line.offset !== null && 'labelled',
      [...line.there, ...line.back].some((kind) => sessionKinds.includes(kind)) && 'main',
    ].filter(Boolean),
  };
}

export function styles() {
  const { ground, text, quiet, line, accent } = pageColours();
  const words = { 'font-family': font, 'font-size': 10, color: quiet, 'text-wrap': 'wrap', 'min-zoomed-font-size': 5 };
  const sign = { 'text-background-color': ground, 'text-background-opacity': 0.9, 'text-background-padding': 1 };
  return [
    { selector: 'node', style: {
      shape: 'round-rectangle', 'corner-radius': 7, width: box.width, height: box.height,
      'background-color': 'data(fill)', 'border-color': 'data(stroke)', 'border-width': 'data(width)',
      label: 'data(label)', ...words, 'font-size': 12, color: text, 'line-height': 1.3,
      'text-valign': 'center', 'text-halign': 'center',
    } },
    { selector: 'node.stub', style: { 'border-style': 'dashed', 'border-width': 2 } },
    { selector: 'node.focused', style: { 'outline-color': accent, 'outline-width': 3, 'outline-offset': 3, 'z-index': 9 } },
    { selector: 'edge', style: {
      events: 'no', width: 1.2, 'line-color': line, 'target-arrow-color': line, 'target-arrow-shape': 'triangle', 'arrow-scale': 0.8,
      'source-arrow-color': line, 'curve-style': 'straight', 'source-endpoint': 'data(from)', 'target-endpoint': 'data(to)',
      ...words, ...sign,
    } },
    { selector: 'edge.both', style: { 'source-arrow-shape': 'triangle' } },
    { selector: 'edge.bent', style: {
      'curve-style': 'unbundled-bezier', 'control-point-distances': 'data(bend)', 'control-point-weights': 0.5,
      'edge-distances': 'endpoints',
    } },
    { selector: 'edge.wraps', style: { 'curve-style': 'taxi', 'taxi-direction': 'vertical', 'taxi-turn': '50%' } },
    { selector: 'edge.loop', style: {
      'curve-style': 'bezier', 'source-endpoint': 'outside-to-node', 'target-endpoint': 'outside-to-node', label: 'data(label)',
    } },
    { selector: 'edge.main', style: {
      width: 2.2, 'line-color': quiet, 'target-arrow-color': quiet, 'source-arrow-color': quiet,
    } },
    { selector: 'edge.labelled', style: { 'source-label': 'data(label)', 'source-text-offset': 'data(offset)', 'z-index': 2 } },
    { selector: 'edge.near', style: {
      width: 2, 'line-color': accent, 'target-arrow-color': accent, 'source-arrow-color': accent, color: text, 'z-index': 5,
    } },
    { selector: 'edge.near.many', style: { width: 1, opacity: 0.35 } },
    { selector: 'edge.few[^offset]', style: { label: 'data(label)' } },
  ];
}
