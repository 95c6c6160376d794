import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Product } from '../../../tools/launcher/product.js';
import { repositoryRoot } from '../../../tools/repository-root.js';

/** What npm run cli runs once everything is built. */
const program = `const { runCli } = await import('./dist/tools/cli/main.js');
process.exitCode = await runCli(process.argv.slice(1));`;

/** The operator's tool in a process of its own, beside a running product: its exit status and what it printed as JSON. */
export async function runCli<T>(product: Product, ...args: string[]): Promise<{ status: number | null; printed: T }> {
  const { status, words } = await runCliForWords(product, ...args, '--json');
  return { status, printed: JSON.parse(words) as T };
}

/** The same, as a person reads it. */
export async function runCliForWords(
  product: Product,
  ...args: string[]
): Promise<{ status: number | null; words: string }> {
  const env = { ...process.env, DIEUPHOI_DATA_DIR: product.data.path, DATABASE_URL: '', ROLE_PASSWORDS: '' };
  const cli = spawn(process.execPath, ['--input-type=module', '-e', program, ...args], {
    cwd: repositoryRoot(),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let words = '';
  cli.stdout.setEncoding('utf8').on('data', (text: string) => (words += text));
  const [status] = (await once(cli, 'close')) as [number | null];
  return { status, words };
}
