// Text: its width in the drawing and how it is shortened to a width; ids and times.
export const font = 'system-ui, sans-serif';

const ruler = document.createElement('canvas').getContext('2d');

export function widthOf(text, size) {
  ruler.font = `${size}px ${font}`;
  return ruler.measureText(text).width;
}

/** Shortens text in its middle: names often differ at their ends, by a number for example. */
export function fitted(text, width) {
  if (widthOf(text, 12) <= width) {
    return text;
  }
  const end = text.slice(-12);
  let start = text.slice(0, -12);
  while (start && widthOf(`${start}…${end}`, 12) > width) {
    start = start.slice(0, -1).trimEnd();
  }
  return `${start}…${end}`;
}

/** An id in its normal spelling, whatever spelling it has; null if the text is none. */
export function guidOf(text) {
  const digits = text.trim().replace(/^urn:uuid:|[{}()-]/gi, '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits) ? digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : null;
}

/** A time of the server, which is UTC, to the minute. */
export const timeText = (time) => time.slice(0, 16).replace('T', ' ') + ' UTC';
