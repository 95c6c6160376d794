// npm test: proves the product on a fresh clone. Ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { prepared } from './bootstrap.mjs';

const root = new URL('..', import.meta.url).pathname;
const long = process.argv.includes('--long');
const found = (command) => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;
const kafkaRequired = process.env.CI === 'true' || process.env.DIEUPHOI_KAFKA === 'required';

await prepared();

if (!found('java') || !found('mvn')) {
  if (kafkaRequired) fail('Java 17 and Maven are needed: the tests over Apache Kafka may not be skipped here.');
  if (process.env.KAFKA_BROKERS) {
    console.log('Java 17 or Maven was not found: tests that stop, kill or change brokers are left out.');
  } else {
    console.log('Java 17 or Maven was not found, and KAFKA_BROKERS is not set: tests over Apache Kafka are left out.');
    process.env.DIEUPHOI_KAFKA = 'off';
  }
}

const folder = mkdtempSync(join(tmpdir(), 'dieuphoi-test-'));
let passed = 0;
let failed = 0;
const names = [];
for (const kind of long ? ['long'] : ['unit', 'int', 'bus', 'e2e', 'browser']) {
  const report = join(folder, `${kind}.json`);
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const started = Date.now();
  const { status } = spawnSync(
    process.execPath,
    [...jest, '--selectProjects', kind, '--maxWorkers=2', '--json', `--outputFile=${report}`],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  console.log(`${kind} took ${Math.round((Date.now() - started) / 1_000)} s`);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  passed += result?.numPassedTests ?? 0;
  names.push(...(result?.testResults ?? []).flatMap((suite) => failuresOf(suite)));
  failed += (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  if (status !== 0 && !result?.numFailedTests && !result?.numRuntimeErrorTestSuites) failed += 1;
}
rmSync(folder, { recursive: true, force: true });
for (const name of names) console.log(name);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Each failed test of a suite with the first lines of why: said last, where nobody can miss it. */
function failuresOf({ name: file, assertionResults, message }) {
  const failures = assertionResults.filter(({ status }) => status === 'failed');
  const said = failures.map(({ fullName, failureMessages }) => [fullName, failureMessages.join('\n')]);
  if (said.length === 0 && message) said.push(['could not run', message]);
  return said.map(
    ([what, why]) => `FAILED ${relative(root, file)}: ${what}\n${stripVTControlCharacters(why).slice(0, 600)}\n`,
  );
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
