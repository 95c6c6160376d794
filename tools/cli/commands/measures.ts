import type { Command } from 'commander';
import { z } from 'zod';
import { workerActor } from '#persistence';
import { RegistryCopy } from '#registry';
import { AskFigures } from '../../../apps/tracking/src/measures/application/ask-figures.js';
import { ReadFigures } from '../../../apps/tracking/src/measures/application/read-figures.js';
import { RecentBooks } from '../../../apps/tracking/src/measures/application/recent-books.js';
import { figuresQuery } from '../../../apps/tracking/src/measures/http/measures-query.js';
import { UsageError } from '../cli-errors.js';
import { withDatabases } from '../operator-databases.js';
import { formatTable, print, type Row } from '../output.js';

interface MeasuresOptions {
  from?: string;
  to?: string;
  asOf?: string;
  by?: string;
  json?: boolean;
}

/** Sees every agency's cases, as a supervisor does. */
const operator = { kind: 'staff', id: 'operator', roles: ['supervisor'] } as const;

export function addMeasures(program: Command): void {
  program
    .command('measures')
    .description('The figures of a period, as the board shows them.')
    .option('--from <date>', 'the first day, or an instant')
    .option('--to <date>', 'the last day, or an instant')
    .option('--as-of <instant>', 'as it was known then; now otherwise')
    .option('--by <group>', 'agency, field, commune, channel, month or decided-by')
    .option('--json', 'JSON instead of a table')
    .action(measures);
}

async function measures({ json, ...options }: MeasuresOptions): Promise<void> {
  const query = figuresQuery.safeParse(options);
  if (!query.success) throw new UsageError(z.prettifyError(query.error));
  const { items, times, hops } = await withDatabases(async (databases) => {
    const tracking = databases.find(({ service }) => service === 'tracking')?.database;
    if (!tracking) throw new UsageError('tracking is not installed in this database.');
    const registry = new RegistryCopy();
    await tracking.run(workerActor('tracking'), (tx) => registry.load(tx));
    const figures = new ReadFigures(new AskFigures(new RecentBooks(tracking), registry));
    return figures.run({ ...operator, roles: [...operator.roles] }, query.data);
  });
  if (json) return print([...items, ...times, ...hops] as unknown as Row[], { json });
  console.log([items, times, hops].map(withoutDefinitions).map(formatTable).join('\n\n'));
}

function withoutDefinitions(figures: readonly { definition: unknown }[]): Row[] {
  return figures.map(({ definition: _, ...figure }) => ({ ...figure }));
}
