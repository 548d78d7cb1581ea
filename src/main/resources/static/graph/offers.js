// Which views a record has: only a session that is linked to another has a chain, and only one with parents or children a tree.
import { ask } from './server.js';

const some = (alias, field) => `${alias}: ${field}(first: 1) { nodes { id } }`;

const query = `query Offers($id: ID!) {
  node(id: $id) {
    ... on ProcessSession {
      next: nextLinkedSession { id } previous: previousLinkedSession { id }
      ${some('nextOf', 'nextLinkedSessionOf')} ${some('previousOf', 'previousLinkedSessionOf')}
      session: originatingSession { id } ${some('sessions', 'originatedSessions')}
    }
    ... on FlowSession { run: parentDesktopFlowRun { id } ${some('runs', 'childDesktopFlowRuns')} }
  }
}`;

const isAny = (...found) => found.some((value) => value?.id || value?.nodes?.length > 0);

/** {chain, tree}: whether the record with this id has them. */
export async function offersOf(id, signal) {
  const node = (await ask(query, { id }, signal)).node ?? {};
  return {
    chain: isAny(node.next, node.previous, node.nextOf, node.previousOf),
    tree: isAny(node.session, node.sessions, node.run, node.runs),
  };
}
