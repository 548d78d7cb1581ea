/** Saves a picture as a file, by a click on a link to it. */
export function savePicture(blob, id) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `session-graph-${id}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
