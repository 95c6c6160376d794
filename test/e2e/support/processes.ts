import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { waitFor } from '#testing';
import { memoryOfTree } from '../../bench/process-memory.js';

/** Processes of a data directory by its name in their command or environment, and all below them. Linux only. */
export function processesOf(directory: string): number[] {
  const all = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid);
  const named = all.filter((pid) => `${read(pid, 'cmdline')}\0${read(pid, 'environ')}`.includes(directory));
  return [...new Set(named.flatMap((pid) => memoryOfTree(Number(pid)).map((one) => one.pid)))].filter(isAlive);
}

/** Waits until none of them is there any more, for as long as a stop may take. */
export async function allGone(pids: () => readonly number[]): Promise<void> {
  await waitFor(() => pids().every((pid) => !isAlive(pid)), { what: 'every process to be gone', timeout: 10_000 });
}

/** Not gone, and not dead and only waiting for its parent to notice. */
function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`) && !/\) Z /.test(read(String(pid), 'stat') || ') Z ');
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
