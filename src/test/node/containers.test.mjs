// The files in src/main/docker, as linters read them: no container is built here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';

const folder = process.env.DOCKER_FOLDER;

test('the Dockerfile has no faults', () => {
  assert.deepEqual(validate(readFileSync(`${folder}/Dockerfile`, 'utf8')), []);
});

test('the compose file has no faults', () => {
  const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
  assert.deepEqual(linter.lintFiles([`${folder}/compose.yaml`], false).flatMap((file) => file.messages), []);
});
