import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { ModelError } from '#classifier';
import { type WorkerDatabase, workerActor } from '#persistence';
import { importModel, UnknownFieldsError } from '../../../apps/routing/src/learning/application/import-model.js';
import { holdOut } from '../../../apps/routing/src/learning/domain/hold-out.js';
import type { ModelRow } from '../../../apps/routing/src/learning/domain/model.js';
import { readModels } from '../../../apps/routing/src/learning/persistence/model-store.js';
import { readTrainingRows } from '../../../apps/routing/src/learning/persistence/training-rows.js';
import { UsageError } from '../cli-errors.js';
import { readNamedFile } from '../named-file.js';
import { withDatabases } from '../operator-databases.js';
import { print } from '../output.js';

interface Options {
  json?: boolean;
}

export function addModels(program: Command): void {
  const group = program.command('models').description('The models that find the field of a report.');
  group
    .command('list')
    .description('Which models there are, and how they compare; administrators put one in force at the desk.')
    .option('--json', 'JSON instead of a table')
    .action(list);
  group
    .command('export')
    .description(
      'What people decided, as JSON lines {"text","label"} for classify train, without those that judge candidates.',
    )
    .requiredOption('--out <file>', 'JSON lines')
    .option('--json', 'JSON instead of a table')
    .action(exportRows);
  group
    .command('import <model>')
    .description('A model that classify train made becomes a candidate.')
    .option('--json', 'JSON instead of a table')
    .action(importFile);
}

async function list({ json }: Options): Promise<void> {
  const models = await withRouting((database) => database.run(workerActor('routing'), readModels));
  print(models.map(modelLine), { json });
}

async function exportRows({ out, json }: Options & { out: string }): Promise<void> {
  if (!existsSync(dirname(resolve(out)))) throw new UsageError(`There is no folder for ${out}.`);
  const rows = await withRouting((database) => database.run(workerActor('routing'), readTrainingRows));
  const { learned, heldOut } = holdOut(rows);
  const lines = learned.map(({ text, fieldCode }) => `${JSON.stringify({ text, label: fieldCode })}\n`);
  // They are what citizens wrote, masked as it is.
  writeFileSync(out, lines.join(''), { mode: 0o600 });
  print([{ exported: learned.length, heldOut: heldOut.length }], { json });
}

async function importFile(file: string, { json }: Options): Promise<void> {
  const bytes = readNamedFile(file);
  const model = await withRouting((database) => importModel(database, bytes)).catch((error: unknown) => {
    const refused = error instanceof ModelError || error instanceof UnknownFieldsError;
    throw refused ? new UsageError(`${file}: ${error.message}`) : error;
  });
  print([modelLine(model)], { json });
}

function withRouting<T>(work: (database: WorkerDatabase) => Promise<T>): Promise<T> {
  return withDatabases((databases) => {
    const routing = databases.find(({ service }) => service === 'routing');
    if (!routing) throw new UsageError('There is no routing service in this database.');
    return work(routing.database);
  });
}

function modelLine({ version, state, origin, rowsLearned, createdAt, comparison }: ModelRow) {
  return {
    version,
    state,
    origin,
    'decisions learned': rowsLearned,
    made: createdAt,
    'compared by': comparison?.reports ?? null,
    right: comparison?.candidate.right ?? null,
    'standing right': comparison?.standing.right ?? null,
  };
}
