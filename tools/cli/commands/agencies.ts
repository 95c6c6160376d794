import type { Command } from 'commander';
import {
  moveAccount,
  MoveRefused,
  staffLeft,
  staffOf,
} from '../../../apps/gateway/src/succession/application/staff-left.js';
import {
  ReorganisationRefused,
  reorganiseAgencies,
} from '../../../apps/routing/src/registry/application/reorganise-agencies.js';
import type { ReorganisationPlan } from '../../../apps/routing/src/registry/domain/reorganisation.js';
import { UsageError } from '../cli-errors.js';
import { readNamedText } from '../named-file.js';
import { type ServiceDatabase, withDatabases } from '../operator-databases.js';
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
  group
    .command('staff')
    .description(
      'Lists the accounts of agencies that have ended and that did not move by themselves, because not exactly one took over; exit status 1 when there are some.',
    )
    .option('--json', 'JSON instead of a table')
    .action((options: Pick<Options, 'json'>) => listStaff(options, found));
  group
    .command('move-staff <username> <agency>')
    .description('Gives an account to an agency in office.')
    .action(moveStaff);
}

async function listStaff({ json }: Pick<Options, 'json'>, found: Found): Promise<void> {
  const left = await withDatabases((databases) => staffLeft(databaseOf(databases, 'gateway')));
  found(left.length > 0);
  print(
    left.map((account) => ({ ...account })),
    { json },
  );
}

async function moveStaff(username: string, agency: string): Promise<void> {
  await withDatabases((databases) => moveAccount(databaseOf(databases, 'gateway'), username, agency)).catch(
    (error: unknown) => {
      throw error instanceof MoveRefused ? new UsageError(error.message) : error;
    },
  );
  console.log(`${username} works for ${agency}.`);
}

function databaseOf(databases: readonly ServiceDatabase[], service: ServiceDatabase['service']) {
  const found = databases.find((one) => one.service === service);
  if (!found) throw new UsageError(`There is no ${service} service in this database.`);
  return found.database;
}

async function reorganise(file: string, { dryRun, undo, json }: Options, found: Found): Promise<void> {
  const plan = readReorganisationPlan(readNamedText(file));
  const report = await withDatabases(async (databases) => {
    const affected = await reorganiseAgencies(databaseOf(databases, 'routing'), plan, { dryRun, undo });
    return { ...affected, staff: await staffMoving(databaseOf(databases, 'gateway'), plan) };
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

/** Who moves on the date, and where to; null: somebody has to say, because several take over. */
async function staffMoving(gateway: ServiceDatabase['database'], { steps }: ReorganisationPlan) {
  const heirs = new Map(
    steps.flatMap(({ ends, successors: [only, ...others] }) => {
      const to = only === undefined || others.length > 0 ? null : typeof only === 'string' ? only : only.id;
      return ends.map((id) => [id, to] as const);
    }),
  );
  const accounts = await staffOf(gateway, [...heirs.keys()]);
  return accounts.map(({ username, agencyId }) => ({ username, from: agencyId, to: heirs.get(agencyId!) ?? null }));
}
