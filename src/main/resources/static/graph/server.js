import { endpoint, headers } from '../access/access.js';

export { endpoint };

/** The data of an operation; errors are thrown with a message for the user. */
export async function ask(query, variables = {}, signal = undefined) {
  const response = await send(query, variables, signal);
  const answer = await response.json().catch((failure) => {
    signal?.throwIfAborted();
    throw new Error(`The server did not send a GraphQL response; its status is ${response.status}.`, { cause: failure });
  });
  if (answer.errors?.length > 0) {
    throw new Error('The server rejected the request: ' + answer.errors.map((error) => error.message).join('; '));
  }
  return answer.data;
}

async function send(query, variables, signal) {
  try {
    return await fetch(endpoint, {
      method: 'POST',
      headers: { ...headers(), 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (failure) {
    signal?.throwIfAborted();
    throw new Error('The server does not answer. It may have been stopped, or the connection is lost.', { cause: failure });
  }
}
