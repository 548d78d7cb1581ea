// The schema as tools find it: introspection in all its forms says what the SDL says, and linters have nothing to say.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, test } from 'node:test';
import { writeFileSync } from 'node:fs';
import plugin from '@graphql-eslint/eslint-plugin';
import { diff } from '@graphql-inspector/core';
import { ESLint } from 'eslint';
import {
  buildClientSchema, buildSchema, getIntrospectionQuery, introspectionFromSchema, lexicographicSortSchema, printSchema,
} from 'graphql';
import { endpoint } from './server.mjs';

/** By the year of the specification. */
const FORMS = {
  2018: { specifiedByUrl: false, directiveIsRepeatable: false, schemaDescription: false, inputValueDeprecation: false, oneOf: false },
  2021: { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: false, oneOf: false },
  2025: { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true },
};

let sdl;

before(async () => {
  sdl = await (await fetch(endpoint + '/schema.graphqls')).text();
  writeFileSync('schema.graphql', sdl);
});

const printed = (schema) => printSchema(lexicographicSortSchema(schema));

for (const [year, form] of Object.entries(FORMS)) {
  test(`introspection of ${year} describes the schema of the SDL`, async () => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery(form) }),
    });
    const introspected = buildClientSchema((await response.json()).data);
    const described = buildClientSchema(introspectionFromSchema(buildSchema(sdl), form));
    assert.deepEqual(await diff(described, introspected), []);
    assert.equal(printed(introspected), printed(described));
  });
}

test('the schema linter is content', () => {
  execFileSync('npx', ['graphql-schema-linter', 'schema.graphql'], { stdio: 'pipe', encoding: 'utf8' });
});

test('the rules for Relay hold, but for what the schema explains', async () => {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.graphql'],
      languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: 'schema.graphql' } } },
      plugins: { '@graphql-eslint': plugin },
      rules: {
        ...plugin.configs['flat/schema-relay'].rules,
        // Pages that are read forwards alone have no `last`, and lists of other things than records are lists
        '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
        '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      },
    },
  });
  const [{ messages }] = await eslint.lintFiles(['schema.graphql']);
  const lines = sdl.split('\n');
  const found = messages.map(({ line, message }) => `${lines[line - 1].trim()} ${message}`);
  // The same record is found at several depths, so that what holds it with its depth is no node
  const wrapped = ['FlowSessionHop', 'SessionHop', 'TimelineEvent'];
  assert.deepEqual(found, wrapped.map((type) => `type ${type}Edge { Edge type's field \`node\` must implement \`Node\` interface.`));
});
