// The last run of an operation, shared by the fetcher, which writes it, and the panels, which show it.
const { useEffect, useSyncExternalStore } = React;

const listeners = new Set();
const open = new Set();

/**
 * `phase` is none, running, done or failed. `explain` has the statements of the root fields, if they were asked for
 * (`explained`) and the server answered that. `ids` are those of the records in the answer, found by an id that was added
 * to each of them (`identified`) or, without that, that the operation itself selected.
 */
let last = { phase: 'none' };

export function note(run) {
  last = run;
  listeners.forEach((listener) => listener());
}

export const isOpen = (panel) => open.has(panel);

function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last run; while the component is there, `panel` is open. */
export function useLastRun(panel) {
  useEffect(() => {
    open.add(panel);
    return () => open.delete(panel);
  }, [panel]);
  return useSyncExternalStore(subscribe, () => last);
}
