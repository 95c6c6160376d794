/** Plain Node, no packages. */
import { spawn } from 'node:child_process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end, its output on standard error. A signal that comes meanwhile goes to the program, which
 * would otherwise go on alone.
 *
 * @throws Error `sentence` when it fails, `Stopped.` after a signal
 */
export async function runProgram([command, ...args], { cwd, sentence }) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  let stopped = false;
  const pass = (signal) => {
    stopped = true;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  const code = await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  for (const signal of signals) process.off(signal, pass);
  if (stopped) throw new Error('Stopped.');
  if (code !== 0) throw new Error(`${sentence}; the reason is above.`);
}
