import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repositoryRoot } from '../repository-root.js';
import { StartError } from './start-error.js';

/** The deploy step in a process of its own, so that what it loads is gone when it is done. */
export async function runDeploy(environment: Record<string, string>, say: (sentence: string) => void): Promise<void> {
  const child = spawn(process.execPath, [join(repositoryRoot(), 'dist', 'programs', 'deploy.js')], {
    env: { ...process.env, ...environment, STOP_WITH_STDIN: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  createInterface(child.stdout).on('line', say);
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return;
  const sentence = words.trim().split('\n').at(-1) || 'it ended without a word';
  throw new StartError(sentence);
}
