import { Command, CommanderError } from 'commander';
import { sentenceOf, UsageError } from './cli-errors.js';
import { addAgencies } from './commands/agencies.js';
import { addBoundaries } from './commands/boundaries.js';
import { addClassify } from './commands/classify.js';
import { addDeadLetters } from './commands/dead-letters.js';
import { addDeadline } from './commands/deadline.js';
import { addDemo } from './commands/demo.js';
import { addMeasures } from './commands/measures.js';
import { addModels } from './commands/models.js';
import { addReconcile } from './commands/reconcile.js';
import { addRoute } from './commands/route.js';

/** The exit status: 0, 1 when something wrong was found or failed, 2 when the command was asked wrongly. */
export async function runCli(args: string[]): Promise<number> {
  const program = new Command('npm run cli --')
    .description('The operator’s tool of Điều Phối: beside a running system or on the database alone.')
    .exitOverride()
    .showHelpAfterError('(--help shows what is understood)')
    .configureHelp({ showGlobalOptions: false });
  let status = 0;
  const found = (problems: boolean) => {
    if (problems) status = 1;
  };
  addReconcile(program, found);
  addDeadLetters(program, found);
  addDeadline(program);
  addClassify(program);
  addModels(program);
  addAgencies(program, found);
  addBoundaries(program, found);
  addRoute(program);
  addMeasures(program);
  addDemo(program, found);
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(sentenceOf(error));
    return error instanceof UsageError ? 2 : 1;
  }
}
