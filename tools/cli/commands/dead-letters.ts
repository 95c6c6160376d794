import type { Command } from 'commander';
import { Parking } from '#messaging';
import { UsageError } from '../cli-errors.js';
import { type ServiceDatabase, withDatabases } from '../operator-databases.js';
import { print } from '../output.js';

type Found = (problems: boolean) => void;

interface ListOptions {
  service?: string;
  subject?: string;
  limit: string;
  json?: boolean;
}

export function addDeadLetters(program: Command, found: Found): void {
  const group = program
    .command('dead-letters')
    .description('Events that a service could not apply, in order per report.');
  group
    .command('list')
    .description('What is parked, oldest first; exit status 1 when something is.')
    .option('--service <name>', 'of one service only')
    .option('--subject <id>', 'of one report only')
    .option('--limit <n>', 'most rows per service', '100')
    .option('--json', 'JSON instead of a table')
    .action((options: ListOptions) => list(options, found));
  group
    .command('show <messageId>')
    .description('One parked event; what may be personal is masked.')
    .option('--json', 'JSON instead of a table')
    .action(show);
  group
    .command('requeue <subject>')
    .description('Has the parked events of a report (or other subject) applied again, in order.')
    .option('--service <name>', 'in one service only')
    .option('--json', 'JSON instead of a table')
    .action(requeue);
  group
    .command('discard <messageId>')
    .description('Gives one event up; the later ones of its report go on.')
    .requiredOption('--reason <text>', 'kept with the event')
    .option('--by <name>', 'who decides', process.env.USER ?? 'operator')
    .option('--service <name>', 'in one service only')
    .option('--json', 'JSON instead of a table')
    .action(discard);
}

async function list({ service, subject, limit, json }: ListOptions, found: Found): Promise<void> {
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1) throw new UsageError('--limit is a whole number above 0.');
  const rows = await withDatabases(async (databases) => {
    const lists = chosen(databases, service).map(async (entry) =>
      (await parkingOf(entry).list({ subject, limit: most })).map((event) => ({ service: entry.service, ...event })),
    );
    return (await Promise.all(lists)).flat();
  });
  found(rows.length > 0);
  if (json) return print(rows, { json });
  print(
    rows.map(({ service, messageId, subject, type, reason, tries, parkedAt, error }) => ({
      service,
      messageId,
      subject,
      type,
      reason,
      tries,
      parkedAt,
      error,
    })),
    {},
  );
}

async function show(messageId: string, { json }: { json?: boolean }): Promise<void> {
  const shown = await withDatabases(async (databases) => {
    const events = databases.map(async (entry) => {
      const event = await parkingOf(entry).show(messageId);
      return event && { service: entry.service, ...event };
    });
    return (await Promise.all(events)).filter((event) => event !== undefined);
  });
  if (shown.length === 0) throw new UsageError(`Nothing with the id ${messageId} is parked.`);
  if (json) return print(shown, { json });
  for (const event of shown) {
    print(
      Object.entries(event).map(([name, value]) => ({ name, value })),
      {},
    );
  }
}

async function requeue(subject: string, { service, json }: { service?: string; json?: boolean }): Promise<void> {
  const rows = await withDatabases((databases) =>
    Promise.all(
      chosen(databases, service).map(async (entry) => ({
        service: entry.service,
        requeued: await parkingOf(entry).requeue(subject),
      })),
    ),
  );
  if (rows.every(({ requeued }) => requeued === 0)) throw new UsageError(`Nothing of ${subject} is parked.`);
  print(
    rows.filter(({ requeued }) => requeued > 0),
    { json },
  );
}

async function discard(
  messageId: string,
  { reason, by, service, json }: { reason: string; by: string; service?: string; json?: boolean },
): Promise<void> {
  const rows = await withDatabases((databases) =>
    Promise.all(
      chosen(databases, service).map(async (entry) => ({
        service: entry.service,
        discarded: await parkingOf(entry).discard(messageId, reason, by),
      })),
    ),
  );
  if (!rows.some(({ discarded }) => discarded)) throw new UsageError(`Nothing with the id ${messageId} is parked.`);
  print(
    rows.filter(({ discarded }) => discarded),
    { json },
  );
}

/** A running service looks by itself once a second, so nobody needs to be woken. */
function parkingOf({ service, database }: ServiceDatabase): Parking {
  return new Parking(database, service, () => undefined);
}

function chosen(databases: ServiceDatabase[], service: string | undefined): ServiceDatabase[] {
  if (!service) return databases;
  const one = databases.filter((entry) => entry.service === service);
  if (one.length === 0)
    throw new UsageError(`There is no service "${service}": ${databases.map((d) => d.service).join(', ')}.`);
  return one;
}
