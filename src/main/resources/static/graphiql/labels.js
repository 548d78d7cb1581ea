// Names for the editors of GraphiQL, which it leaves to be guessed from their place.
const names = [
  ['.graphiql-query-editor', 'Operation'],
  ['.graphiql-editor-tool .graphiql-editor:nth-child(1)', 'Variables'],
  ['.graphiql-editor-tool .graphiql-editor:nth-child(2)', 'Headers'],
  ['.result-window', 'Response'],
];

function label() {
  for (const [editor, name] of names) {
    document.querySelectorAll(`${editor} .CodeMirror textarea:not([aria-label])`).forEach((area) => area.setAttribute('aria-label', name));
  }
}

new MutationObserver(label).observe(document.getElementById('graphiql'), { childList: true, subtree: true });
