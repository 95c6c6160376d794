import type { Command } from 'commander';
import { BoundaryError, type BoundaryGeometry, readBoundaries } from '#places';
import { importBoundaries } from '../../../apps/routing/src/registry/application/import-boundaries.js';
import { UsageError } from '../cli-errors.js';
import { readNamedText } from '../named-file.js';
import { withDatabases } from '../operator-databases.js';
import { print } from '../output.js';

type Found = (problems: boolean) => void;

export function addBoundaries(program: Command, found: Found): void {
  const group = program.command('boundaries').description('The borders of communes and wards.');
  group
    .command('import <file>')
    .description(
      'Polygons of a GeoJSON file, matched by official code; exit status 1 when a code or a place is left over.',
    )
    .option('--json', 'JSON instead of a table')
    .action((file: string, options: { json?: boolean }) => importFile(file, options, found));
}

/** An event must fit into a message of the bus. */
const largestBoundary = 500_000;

async function importFile(file: string, { json }: { json?: boolean }, found: Found): Promise<void> {
  const boundaries = readFile(file);
  const { imported, unchanged, unknown, without } = await withDatabases((databases) => {
    const routing = databases.find(({ service }) => service === 'routing');
    if (!routing) throw new UsageError('There is no routing service in this database.');
    return importBoundaries(routing.database, boundaries);
  });
  found(unknown.length > 0 || without.length > 0);
  print([{ imported: imported.length, unchanged: unchanged.length, unknown, without }], { json });
}

function readFile(file: string): BoundaryGeometry[] {
  const text = readNamedText(file);
  try {
    const boundaries = readBoundaries(text);
    for (const { code, rings } of boundaries) {
      if (JSON.stringify(rings).length > largestBoundary)
        throw new BoundaryError(`The border of ${code} has too many points: simplify it to 5 decimals and 10 m.`);
    }
    return boundaries;
  } catch (error) {
    if (error instanceof BoundaryError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}
