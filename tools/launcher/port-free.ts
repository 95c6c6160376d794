import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from './start-error.js';

/**
 * Waits a moment for a product that is just stopping; 0 is always free.
 *
 * @throws StartError
 */
export async function checkPort(wanted: number): Promise<void> {
  for (const end = Date.now() + 3_000; ; await sleep(200)) {
    const problem = await tryPort(wanted);
    if (!problem) return;
    if (problem !== 'EADDRINUSE')
      throw new StartError(`Port ${wanted} cannot be used (${problem}): choose another with PORT=3001 npm start.`);
    if (Date.now() > end)
      throw new StartError(
        `Port ${wanted} is taken by another program: stop it, or choose another with PORT=${wanted + 1} npm start.`,
      );
  }
}

function tryPort(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}
