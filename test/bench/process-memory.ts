import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessMemory {
  pid: number;
  name: string;
  /** Megabytes; memory that processes share is divided among them. */
  proportional: number;
  resident: number;
}

/** A process and everything below it. Linux only. */
export function memoryOfTree(root: number): ProcessMemory[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readOr(`/proc/${entry}/stat`);
    const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent) parents.set(Number(entry), Number(parent));
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid)!));
  return [...parents.keys()].filter(belongs).map((pid) => ({ pid, name: nameOf(pid), ...sizes(pid) }));
}

function sizes(pid: number): { proportional: number; resident: number } {
  const rollup = readOr(`/proc/${pid}/smaps_rollup`) ?? '';
  const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) / 1024;
  return { proportional: megabytes('Pss'), resident: megabytes('Rss') };
}

function nameOf(pid: number): string {
  const command = (readOr(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ');
  const service = /dist\/programs\/(\w+)\.js/.exec(command)?.[1];
  if (service) return service;
  if (/guard\.mjs/.test(command)) return 'guard';
  if (/start\.mjs/.test(command)) return 'launcher';
  if (/postgres/.test(command)) return 'postgres';
  if (/kafka\.Kafka/.test(command)) return 'kafka';
  return command.split(' ')[0] ?? 'unknown';
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
