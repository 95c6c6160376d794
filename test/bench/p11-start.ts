import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { Option } from 'commander';
import { postgresDirectory } from '../../tools/launcher/data-directory.js';
import { repositoryRoot } from '../../tools/repository-root.js';
import { freePort } from '../../tools/servers/free-port.js';
import { memoryOfTree, type ProcessMemory } from './process-memory.js';
import { median, round } from './statistics.js';
import type { Bus } from './with-product.js';
import { writeResult } from './write-result.js';

interface P11Options {
  starts: string;
  idle: string;
  bus: Bus | 'both';
}

export function addP11(program: Command): void {
  program
    .command('p11')
    .description('How long npm start takes after install and build, and what everything weighs when idle.')
    .option('--starts <n>', 'starts of each kind', '3')
    .option('--idle <n>', 'seconds before memory is read', '20')
    .addOption(new Option('--bus <bus>', 'which transport').choices(['postgres', 'kafka', 'both']).default('both'))
    .action(p11);
}

async function p11({ starts, idle, bus }: P11Options): Promise<void> {
  const parameters = { starts: Number(starts), idleSeconds: Number(idle) };
  const buses: Bus[] = bus === 'both' ? ['postgres', 'kafka'] : [bus];
  const measured = [];
  for (const one of buses) measured.push({ bus: one, ...(await measure(one, parameters)) });
  writeResult({
    name: 'p11',
    parameters,
    table: measured.map(({ bus, first, again, stops, memory }) => ({
      bus,
      'first start s': round(median(first), 1),
      'next start s': round(median(again), 1),
      'stop s': round(median(stops), 1),
      'memory MB': round(sum(memory, 'proportional')),
      'resident, shared counted again': round(sum(memory, 'resident')),
      ...Object.fromEntries(byName(memory)),
    })),
    samples: measured,
  });
}

async function measure(bus: Bus, { starts, idleSeconds }: { starts: number; idleSeconds: number }) {
  const first: number[] = [];
  const again: number[] = [];
  const stops: number[] = [];
  let memory: ProcessMemory[] = [];
  for (let n = 0; n < starts; n++) {
    const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-bench-'));
    try {
      for (const times of [first, again]) {
        const { child, seconds } = await start(bus, directory);
        times.push(seconds);
        if (times === first && n === starts - 1) {
          await sleep(idleSeconds * 1_000);
          memory = memoryOfTree(child.pid!);
        }
        stops.push(await stop(child));
      }
    } finally {
      rmSync(postgresDirectory(directory), { recursive: true, force: true });
      rmSync(directory, { recursive: true, force: true });
    }
  }
  return { first, again, stops, memory };
}

async function start(bus: Bus, directory: string): Promise<{ child: ChildProcess; seconds: number }> {
  const begin = performance.now();
  const args = [join(repositoryRoot(), 'tools', 'start.mjs'), ...(bus === 'kafka' ? ['--kafka'] : [])];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DIEUPHOI_DATA_DIR: directory, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('ready ')) return { child, seconds: (performance.now() - begin) / 1_000 };
  }
  throw new Error('npm start ended before it was ready.');
}

async function stop(child: ChildProcess): Promise<number> {
  const begin = performance.now();
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
  return (performance.now() - begin) / 1_000;
}

function sum(memory: readonly ProcessMemory[], kind: 'proportional' | 'resident'): number {
  return memory.reduce((total, process) => total + process[kind], 0);
}

function byName(memory: readonly ProcessMemory[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { name, proportional } of memory) sums.set(name, round((sums.get(name) ?? 0) + proportional));
  return sums;
}
