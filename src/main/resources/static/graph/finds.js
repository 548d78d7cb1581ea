// What the search finds: records by words of their names; sessions also by status, user and time. It is read page by page.
import { ask } from './server.js';

const size = 20;

/** More than this is not counted. */
const counted = 1000;

/**
 * The tables whose records have a status, a time and users: their names in the schema, the column by which they are sorted,
 * what is shown of them, and the lookups that say who was at work.
 */
export const sessions = {
  processsession: {
    type: 'ProcessSession', many: 'processSessions', time: 'startedOn', about: 'statusLabel startedOn',
    users: ['executedBy', 'startedBy', 'completedBy', 'canceledBy', 'createdBy', 'owner'],
  },
  flowsession: {
    type: 'FlowSession', many: 'flowSessions', time: 'startedOn', about: 'statusLabel startedOn', users: ['createdBy', 'owner'],
  },
  msdyn_sessionevent: {
    type: 'SessionEvent', many: 'sessionEvents', time: 'eventTime', about: 'eventType eventTime', users: ['createdBy', 'owner'],
  },
};

const page = 'totalCount(limit: $most) @include(if: $isFirst) pageInfo { hasNextPage endCursor }';
const record = '__typename id name logicalName isStub';
const about = '... on Session { statusLabel startedOn } ... on SessionEvent { eventType eventTime }';

const recordsQuery = `query FindRecords($table: String, $where: RecordWhere, $after: String, $most: Int!, $isFirst: Boolean!) {
  found: records(table: $table, where: $where, first: ${size}, after: $after) { nodes { ${record} ${about} } ${page} }
}`;

const sessionsQuery = ({ type, many, time, about: columns }) =>
  `query Find${type}($where: ${type}Where, $after: String, $most: Int!, $isFirst: Boolean!) {
  found: ${many}(where: $where, orderBy: [{ ${time}: DESC }], first: ${size}, after: $after) {
    nodes { ${record} ${columns} } ${page}
  }
}`;

const named = (text) => text.split(/\s+/).filter(Boolean).map((word) => ({ name: { contains: word, ignoreCase: true } }));

/** When a session began, or an event happened. */
export const timeOf = ({ startedOn, eventTime }) => startedOn ?? eventTime;

/** The record with an id, in a list. */
export async function recordWith(id, signal) {
  const { node } = await ask(`query Identified($id: ID!) { node(id: $id) { ... on Record { ${record} } ${about} } }`, { id }, signal);
  return [node].filter(Boolean);
}

/** The names of users like a text, for suggestions. */
export async function usersLike(text, signal) {
  const query = 'query Users($where: SystemUserWhere) { systemUsers(where: $where, orderBy: [{ name: ASC }], first: 8) { nodes { id name } } }';
  return (await ask(query, { where: { and: named(text) } }, signal)).systemUsers.nodes.map(({ name }) => name);
}

/**
 * The records that meet all criteria: words of the name in any order, a table, a status by its names in each table, words of a
 * user's name, and a time. Sessions come newest first, whatever their table.
 */
export class Finds {
  #sources;

  constructor(criteria) {
    const { table, words, statuses, user, from, to } = criteria;
    const isSessions = statuses || user || from || to;
    const tables = Object.keys(sessions).filter((name) => table === name || (!table && isSessions));
    this.#sources = tables.length > 0
      ? tables.filter((name) => !statuses || statuses[name]?.length > 0)
        .map((name) => new Source(sessionsQuery(sessions[name]), { where: sessionsWhere(sessions[name], criteria, statuses?.[name]) }))
      : [new Source(recordsQuery, { table: table || null, where: { and: named(words) } })];
  }

  /** The next page. The newest of several tables are among the first of each. */
  async next(signal) {
    await Promise.all(this.#sources.map((source) => source.fill(signal)));
    const read = this.#sources.flatMap(({ records }) => records);
    if (this.#sources.length > 1) {
      read.sort((a, b) => (Date.parse(timeOf(b)) || 0) - (Date.parse(timeOf(a)) || 0));
    }
    const shown = new Set(read.slice(0, size));
    this.#sources.forEach((source) => (source.records = source.records.filter((each) => !shown.has(each))));
    return [...shown];
  }

  get hasMore() {
    return this.#sources.some(({ records, ended }) => records.length > 0 || !ended);
  }

  /** How many there are, and whether there are more than that. */
  get total() {
    const total = this.#sources.reduce((sum, source) => sum + source.total, 0);
    return { number: Math.min(total, counted), isMore: total > counted };
  }
}

function sessionsWhere({ time, users }, { words, user, from, to }, statuses) {
  const conditions = named(words);
  if (statuses) {
    conditions.push({ statusCode: { in: statuses } });
  }
  if (user) {
    conditions.push({ or: users.map((lookup) => ({ [lookup]: { and: named(user) } })) });
  }
  if (from || to) {
    conditions.push({ [time]: { ...(from && { gte: from.toISOString() }), ...(to && { lt: to.toISOString() }) } });
  }
  return { and: conditions };
}

/** One connection: what was read from it, and not shown yet. */
class Source {
  records = [];
  ended = false;
  total = 0;
  #query;
  #variables;
  #after = null;

  constructor(query, variables) {
    this.#query = query;
    this.#variables = variables;
  }

  async fill(signal) {
    if (this.ended || this.records.length >= size) {
      return;
    }
    const isFirst = this.#after === null;
    const variables = { ...this.#variables, after: this.#after, most: counted + 1, isFirst };
    const { nodes, totalCount, pageInfo } = (await ask(this.#query, variables, signal)).found;
    this.records.push(...nodes);
    this.total = totalCount ?? this.total;
    this.#after = pageInfo.endCursor;
    this.ended = !pageInfo.hasNextPage;
  }
}
