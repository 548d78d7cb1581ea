// The kinds of edges that there are.
import { ask } from './server.js';

const query = '{ __type(name: "SessionLink") { enumValues { name } } }';

let asked;

/** The names of all kinds, asked for once. */
export function allKinds() {
  asked ??= ask(query).then(({ __type }) => __type.enumValues.map(({ name }) => name));
  asked.catch(() => (asked = undefined));
  return asked;
}
