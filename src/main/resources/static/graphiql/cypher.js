// Cypher for reading: a statement comes as one line, and is shown with a line for each clause, and its words marked.
const clause = /^(OPTIONAL MATCH|MATCH|OPTIONAL CALL|CALL|UNWIND|WITH|WHERE|RETURN|ORDER BY|SKIP|LIMIT|UNION|CREATE|MERGE|SET|REMOVE|DETACH DELETE|DELETE|FOREACH|WHEN|THEN|ELSE|LET|FILTER|NEXT|FINISH|ON CREATE|ON MATCH|USE)\b/;
const word = /^(AND|OR|XOR|NOT|IN|AS|IS|NULL|TRUE|FALSE|CASE|WHEN|THEN|ELSE|END|EXISTS|COUNT|COLLECT|DISTINCT|ASC|ASCENDING|DESC|DESCENDING|BY|STARTS|ENDS|CONTAINS|USING|INDEX|SHORTEST|ACYCLIC|TRAIL|WALK|MATCH|OPTIONAL|CALL|UNWIND|WITH|WHERE|RETURN|ORDER|SKIP|LIMIT|UNION|ALL|CREATE|MERGE|SET|REMOVE|DELETE|DETACH|LET|FILTER|NEXT|ON|YIELD|ANY|NONE|SINGLE|TRANSACTIONS|ROWS|OF)$/;
const token = /\s+|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n]*|\$\w+|:\w+|\w+|[^]/g;

/** The parts of a statement as [kind, text]; the kind is word, parameter, label, string, or empty. */
export function parts(cypher) {
  const found = [];
  // A brace around clauses is {+ here: only those begin lines.
  const brackets = [];
  let at = 0;
  const indent = () => '\n' + '  '.repeat(brackets.filter((bracket) => bracket === '{+').length);
  const open = () => ['{+', undefined].includes(brackets.at(-1));
  for (const [text] of cypher.matchAll(token)) {
    const rest = cypher.slice(at);
    const previous = found.at(-1);
    if (/^\s+$/.test(text)) {
      found.push(['', ' ']);
    } else if (text === '{' && /^\{\s*(OPTIONAL|MATCH|CALL|UNWIND|WITH|RETURN|WHEN|LET|CREATE|MERGE)\b/.test(rest)) {
      brackets.push('{+');
      found.push(['', '{']);
    } else if ('([{'.includes(text)) {
      brackets.push(text);
      found.push(['', text]);
    } else if (')]}'.includes(text)) {
      const closed = brackets.pop();
      if (closed === '{+') {
        trim(found);
        found.push(['', indent()]);
      }
      found.push(['', text]);
    } else {
      if (open() && clause.test(rest) && found.length > 0 && !joins(previous, found)) {
        trim(found);
        found.push(['', indent()]);
      }
      found.push([kindOf(text), text]);
    }
    at += text.length;
  }
  return found;
}

/** Whether a word belongs to the one before it, as MATCH to OPTIONAL, WITH to STARTS, or WHEN to CASE. */
function joins(previous, found) {
  const before = previous[1] === ' ' ? found.at(-2)?.[1] : previous[1];
  return /^(OPTIONAL|STARTS|ENDS|DETACH|ON|CASE)$/.test(before ?? '') || inCase(found);
}

function inCase(found) {
  const words = found.filter(([kind]) => kind === 'word').map(([, text]) => text);
  return words.lastIndexOf('CASE') > words.lastIndexOf('END');
}

function trim(found) {
  while (found.at(-1)?.[1] === ' ') {
    found.pop();
  }
}

function kindOf(text) {
  if (/^['"]/.test(text)) {
    return 'string';
  }
  if (text.startsWith('$')) {
    return 'parameter';
  }
  return /^:\w/.test(text) ? 'label' : word.test(text) ? 'word' : '';
}
