import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import {
  ReorganisationRefused,
  reorganiseAgencies,
} from '../../../apps/routing/src/registry/application/reorganise-agencies.js';
import { UsageError } from '../cli-errors.js';
import { withDatabases } from '../operator-databases.js';
import { print } from '../output.js';
import { readReorganisationPlan } from '../read-reorganisation-plan.js';

type Found = (problems: boolean) => void;

interface Options {
  dryRun?: boolean;
  undo?: boolean;
  json?: boolean;
}

export function addAgencies(program: Command, found: Found): void {
  const group = program.command('agencies').description('The agencies that reports go to.');
  group
    .command('reorganise <plan>')
    .description(
      'Merges, splits, renames and dissolves agencies on the date of a YAML plan; exit status 1 when a rule is left without an agency.',
    )
    .option('--dry-run', 'only lists the agencies, rules and open cases that are affected')
    .option('--undo', 'takes the plan back, until the day before its date')
    .option('--json', 'JSON instead of tables')
    .action((file: string, options: Options) => reorganise(file, options, found));
}

async function reorganise(file: string, { dryRun, undo, json }: Options, found: Found): Promise<void> {
  if (!existsSync(file)) throw new UsageError(`${file} was not found.`);
  const plan = readReorganisationPlan(readFileSync(file, 'utf8'));
  const report = await withDatabases((databases) => {
    const routing = databases.find(({ service }) => service === 'routing');
    if (!routing) throw new UsageError('There is no routing service in this database.');
    return reorganiseAgencies(routing.database, plan, { dryRun, undo });
  }).catch((error: unknown) => {
    throw error instanceof ReorganisationRefused ? new UsageError(`${file}\n${error.message}`) : error;
  });
  found(!undo && report.rules.some(({ then }) => then === null));
  if (json) return print({ ...report }, { json });
  console.log(dryRun ? 'Nothing was changed: a dry run.' : undo ? 'Taken back.' : `In force from ${plan.date}.`);
  for (const [title, rows] of Object.entries(report)) {
    console.log(`\n${title}`);
    print(rows, {});
  }
}
