import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../servers/free-port.js';
import { StartError } from './start-error.js';

/** The port to listen on; waits a moment for a product that is just stopping. */
export async function portToUse(wanted: number): Promise<number> {
  if (wanted === 0) return freePort();
  for (const end = Date.now() + 3_000; ; await sleep(200)) {
    const problem = await tryPort(wanted);
    if (!problem) return wanted;
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
