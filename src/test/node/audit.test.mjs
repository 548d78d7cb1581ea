// GraphQL over HTTP, by the audits of its reference implementation: each must pass without any notice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { endpoint } from './server.mjs';

const audits = serverAudits({ url: endpoint });

test('there are audits', () => assert.ok(audits.length > 50));

for (const audit of audits) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    assert.equal(result.status, 'ok', result.reason);
  });
}
