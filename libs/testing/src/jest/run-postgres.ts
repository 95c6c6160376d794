/**
 * The PostgreSQL of one test run: prints its URL, ends and forgets everything when standard input ends, and the folder
 * that is its argument, too.
 */
import { rmSync } from 'node:fs';
import { startPostgres } from '../start-postgres.js';

const server = await startPostgres();
process.stdin.resume().on('end', () => void end());
console.log(server.url());

async function end(): Promise<void> {
  await server.stop();
  const [folder] = process.argv.slice(2);
  if (folder) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}
