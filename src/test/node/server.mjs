// The server under test, told by whoever runs these files.
const base = process.env.SESSION_GRAPH_URL;
if (!base) {
  throw new Error('SESSION_GRAPH_URL is not set; it is the running server, such as http://127.0.0.1:8080');
}

export const home = base.replace(/\/$/, '');
export const endpoint = home + '/graphql';

/** Records of the demo graph that the tests start from. */
export const records = {
  chain: '10000000-0000-4000-8000-000000000001',
  middle: '10000000-0000-4000-8000-000000000100',
  tree: '10000000-0000-4000-8000-000000000619',
  user: '20000000-0000-4000-8000-000000000001',
};
