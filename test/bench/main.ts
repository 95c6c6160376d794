import { Command, CommanderError } from 'commander';
import { addClassifier } from './classifier.js';
import { addDuplicates } from './duplicates.js';
import { addP1 } from './p1-accept.js';
import { addP2 } from './p2-whole-way.js';
import { addP5 } from './p5-latency.js';
import { addP11 } from './p11-start.js';
import { addPlaces } from './places.js';

/** The exit status: 0, 1 when a benchmark failed, 2 when it was asked wrongly. */
export async function runBench(args: string[]): Promise<number> {
  const program = new Command('npm run bench --')
    .description('Benchmarks of Điều Phối on real servers; all of them without a name.')
    .exitOverride();
  for (const add of [addP1, addP2, addP5, addP11, addClassifier, addPlaces, addDuplicates]) add(program);
  const names = program.commands.map((command) => command.name());
  try {
    if (args.length > 0) await program.parseAsync(args, { from: 'user' });
    else for (const name of names) await program.parseAsync([name], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(error instanceof Error ? error.stack?.slice(0, 2_000) : error);
    return 1;
  }
}
