// The width of text in the drawing, and how text is shortened to a width.
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
