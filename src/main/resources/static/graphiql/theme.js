// GraphiQL's theme can be another than the system's. The drawing follows it by the attribute data-theme of the document.
const { documentElement: root, body } = document;
const dark = matchMedia('(prefers-color-scheme: dark)');

function follow() {
  const chosen = ['light', 'dark'].find((theme) => body.classList.contains(`graphiql-${theme}`));
  const theme = chosen ?? (dark.matches ? 'dark' : 'light');
  if (root.dataset.theme !== theme) {
    root.dataset.theme = theme;
  }
}

new MutationObserver(follow).observe(body, { attributeFilter: ['class'] });
dark.addEventListener('change', follow);
follow();
