// Shared functions that make elements and labels. Text from records always becomes text nodes, never HTML.
export const byId = (id) => document.getElementById(id);

/** An element; attributes that are functions become event listeners, and absent children are left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(name, value);
    } else if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** A type's name as words: ProcessSession is "Process session". */
export const tableWords = (typeName) => typeName.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ' ' + letter.toLowerCase());

/** An edge type as words: NEXT_LINKED_SESSION is "next linked session". */
export const kindWords = (kind) => kind.toLowerCase().replaceAll('_', ' ');

export const nameOf = (record) => record.name ?? (record.isStub ? 'unnamed stub' : 'unnamed');

export const count = (number, one, many = one + 's') => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
