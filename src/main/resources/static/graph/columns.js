// The columns of a record, from introspection of its type, and their values.
import { ask } from './server.js';

const typeQuery = `query Columns($type: String!) {
  __type(name: $type) { fields { name description args { name } type { kind name ofType { kind name } } } }
}`;
const tablesQuery = '{ __type(name: "Record") { possibleTypes { name } } }';

const known = new Map();

/** A record's lookups and columns with their values: [{name, description, kind, value}]. */
export async function columnsOf({ __typename, id }) {
  if (!known.has(__typename)) {
    known.set(__typename, await describe(__typename));
  }
  const fields = known.get(__typename);
  const named = '{ __typename ... on Record { id name isStub } }';
  const selection = fields.map(({ name, isLookup }) => (isLookup ? `${name} ${named}` : name)).join(' ');
  const { node } = await ask(`query Values($id: ID!) { node(id: $id) { ... on ${__typename} { ${selection} } } }`, { id });
  return node && fields.map((field) => ({ ...field, value: node[field.name] }));
}

async function describe(type) {
  const [{ __type }, records] = await Promise.all([ask(typeQuery, { type }), ask(tablesQuery)]);
  const tables = new Set(records.__type.possibleTypes.map(({ name }) => name));
  const fields = __type.fields
    .filter(({ name, args }) => args.length === 0 && name !== 'id')
    .map((field) => classified(field, tables))
    .filter(Boolean);
  const lookups = new Set(fields.filter(({ isLookup }) => isLookup).map(({ name }) => name));
  // A lookup already shows the name and the table of its record.
  return fields.filter(({ name }) => !lookups.has(name.replace(/(Name|Type)$/, '')) || lookups.has(name));
}

function classified({ name, description, type }, tables) {
  const { kind, name: typeName } = type.ofType ?? type;
  if (['SCALAR', 'ENUM'].includes(kind)) {
    return { name, description, isLookup: false, kind: typeName };
  }
  return kind === 'INTERFACE' || tables.has(typeName) ? { name, description, isLookup: true, kind: typeName } : null;
}

/** A value as text; times keep their zone, which is UTC. */
export function valueText({ name, kind, value }) {
  if (kind === 'DateTime') {
    return value.replace('T', ' ').replace(/(\.000)?Z$/, ' UTC');
  }
  if (name.endsWith('Ms')) {
    return `${value.toLocaleString('en')} ms (${spanText(value)})`;
  }
  return typeof value === 'number' ? value.toLocaleString('en', { useGrouping: false }) : String(value);
}

function spanText(ms) {
  const units = [[86_400_000, 'd'], [3_600_000, 'h'], [60_000, 'min'], [1000, 's'], [0, 'ms']];
  const [size, unit] = units.find(([least]) => Math.abs(ms) >= least);
  return `${(ms / (size || 1)).toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}
