/**
 * Runs one server and outlives its parent just long enough to stop it: when standard input ends, which it does however
 * the parent dies, the server gets the signals, each after its delay.
 *
 *   node guard.mjs '{"command":"…","args":[…],"uid":1,"gid":1,"signals":[["SIGINT",0],["SIGQUIT",8000]]}'
 *
 * The first line of standard output is the server's process id; the server's own output goes to standard error.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const { command, args, uid, gid, cwd, env, signals } = JSON.parse(process.argv[2]);
const server = spawn(command, args, {
  uid,
  gid,
  cwd,
  env: { ...process.env, ...env },
  stdio: ['ignore', process.stderr, process.stderr],
  // A group of its own, so that Ctrl-C in the terminal reaches the launcher alone, which stops things in order.
  detached: true,
});
server.on('error', (error) => {
  console.error(`${command}: ${error.message}`);
  process.exit(127);
});
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
await once(server, 'spawn');

let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  for (const [signal, after] of signals) setTimeout(() => server.kill(signal), after).unref();
};
process.stdin.resume().on('end', stop).on('error', stop);
process.on('SIGTERM', stop).on('SIGINT', stop);
process.stdout.on('error', () => undefined).write(`${server.pid}\n`);
