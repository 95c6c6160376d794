import type { Command } from 'commander';
import { UsageError } from '../cli-errors.js';
import { withDatabases } from '../operator-databases.js';
import { print } from '../output.js';
import { reconcile } from '../reconcile/reconcile.js';

type Found = (problems: boolean) => void;

export function addReconcile(program: Command, found: Found): void {
  program
    .command('reconcile')
    .description('Whether nothing was lost and nothing happened twice; exit status 1 with what differs.')
    .option('--repair', 'publishes again, with the same ids, what a consumer never got')
    .option('--grace <seconds>', 'what is younger may still be on its way', '60')
    .option('--json', 'JSON instead of tables')
    .action(async ({ repair = false, grace, json }: { repair?: boolean; grace: string; json?: boolean }) => {
      const seconds = Number(grace);
      if (!(seconds >= 0)) throw new UsageError('--grace is a number of seconds.');
      const result = await withDatabases((databases) => reconcile(databases, { grace: seconds, repair }));
      found(result.findings.length > 0);
      if (json) return print({ ...result }, { json });
      print(
        result.checks.map(({ check, looked, findings }) => ({ check, looked, differ: findings.length })),
        {},
      );
      if (result.reports.length > 0) {
        console.log();
        print(
          result.reports.map((row) => ({ ...row })),
          {},
        );
      }
      if (result.findings.length > 0) {
        console.log();
        print(
          result.findings.map((row) => ({ ...row })),
          {},
        );
      }
    });
}
