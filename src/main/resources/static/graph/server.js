// The GraphQL endpoint lies beside the page, whatever path the server is mounted under.
const endpoint = new URL('../graphql', import.meta.url);

/** The data of an operation; what went wrong is told in words for the reader. */
export async function ask(query, variables = {}, signal = undefined) {
  const response = await send(query, variables, signal);
  const answer = await response.json().catch((failure) => {
    signal?.throwIfAborted();
    throw new Error(`The server gave no GraphQL answer, but status ${response.status}.`, { cause: failure });
  });
  if (answer.errors?.length > 0) {
    throw new Error('The server refused: ' + answer.errors.map((error) => error.message).join('; '));
  }
  return answer.data;
}

async function send(query, variables, signal) {
  try {
    return await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (failure) {
    signal?.throwIfAborted();
    throw new Error('The server does not answer. It may have been stopped, or the connection is lost.', { cause: failure });
  }
}
