// How the records of an answer are recognized: each object of the operation that can be a record is asked for its id too.
const { getNamedType, isAbstractType, isInterfaceType, isObjectType, parse, print, TypeInfo, visit, visitWithTypeInfo } = GraphiQL.GraphQL;

const key = 'graphPanelId';
const addition = parse(`{ ... on Record { ${key}: id } }`, { noLocation: true }).definitions[0].selectionSet.selections;

let schema = null;

export const knowSchema = (known) => (schema = known ?? null);

export const schemaType = (name) => schema?.getType(name);

/** Whether objects of a type are records, or can be. */
export function canBeRecord(type) {
  const named = getNamedType(type);
  const types = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
  return types.some((each) => each.getInterfaces().some(({ name }) => name === 'Record'));
}

/** The operation with the id of every record added; null if it is not valid, or the schema not known. */
export function identified(query) {
  if (!isInterfaceType(schemaType('Record'))) {
    return null;
  }
  try {
    const types = new TypeInfo(schema);
    return print(visit(parse(query), visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node) {
          const type = types.getParentType();
          return type && canBeRecord(type) ? { ...node, selections: [...node.selections, ...addition] } : undefined;
        },
      },
    })));
  } catch {
    return null;
  }
}

/** The ids of the records in an answer, each once; added ones are removed from it. */
export function takeIds(data, isAdded) {
  const ids = new Set();
  const walk = (value) => {
    if (Array.isArray(value)) {
      value.forEach(walk);
    } else if (value && typeof value === 'object') {
      const id = isAdded ? value[key] : value.id;
      if (typeof id === 'string') {
        ids.add(id);
      }
      delete value[key];
      Object.values(value).forEach(walk);
    }
  };
  walk(data);
  return [...ids];
}
