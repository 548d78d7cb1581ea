// Sends GraphiQL's operations. For an open panel it asks for more, which it takes out of the answer before GraphiQL shows it.
import { identified, takeIds } from './identity.js';
import { isOpen, note } from './runs.js';

/** The fetcher, with notes of what it does. */
export function observed(fetcher) {
  return (params, options) =>
    params.operationName === 'IntrospectionQuery' ? fetcher(params, options) : run(fetcher, params, options);
}

async function run(fetcher, params, options) {
  const explained = isOpen('statement');
  const query = isOpen('graph') ? identified(params.query) : null;
  const about = { kind: kindOf(params, options), explained, identified: query !== null };
  note({ phase: 'running', ...about });
  try {
    const asked = explained ? { ...params, extensions: { explain: true } } : params;
    let answer = await fetcher(query === null ? asked : { ...asked, query }, options);
    // Nothing was run. The places in the errors must be those of the operation as it is in the editor.
    if (query !== null && answer.errors && !('data' in answer)) {
      answer = await fetcher(asked, options);
    }
    if (answer[Symbol.asyncIterator] || answer.subscribe) {
      note({ phase: 'none' });
      return answer;
    }
    note({ phase: 'done', ...about, explain: takeExplain(answer), ids: takeIds(answer.data, query !== null) });
    return answer;
  } catch (failure) {
    note({ phase: 'failed', ...about });
    throw failure;
  }
}

function takeExplain(answer) {
  const explain = answer.extensions?.explain;
  if (explain) {
    delete answer.extensions.explain;
    if (Object.keys(answer.extensions).length === 0) {
      delete answer.extensions;
    }
  }
  return explain;
}

/** query, mutation or subscription. */
function kindOf({ operationName }, options) {
  const operations = options?.documentAST?.definitions.filter(({ kind }) => kind === 'OperationDefinition') ?? [];
  return (operations.find(({ name }) => name?.value === operationName) ?? operations[0])?.operation ?? 'query';
}
