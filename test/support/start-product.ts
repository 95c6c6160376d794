import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresDirectory } from '../../tools/launcher/data-directory.js';
import { Product } from '../../tools/launcher/product.js';
import type { StartOptions } from '../../tools/launcher/start-options.js';
import { repositoryRoot } from '../../tools/repository-root.js';
import { fillPrepared } from './prepared-data.js';

export interface RunningProduct {
  product: Product;
  url: string;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/** The whole product as `npm start` runs it, with the demo's accounts, on free ports and in a folder of its own. */
export async function startProduct(options: Partial<StartOptions> = {}): Promise<RunningProduct> {
  build();
  // Many callers come from this one machine; the gateway believes the addresses that it is told.
  process.env.BEHIND_PROXY = '1';
  const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-product-'));
  const remove = () => {
    rmSync(postgresDirectory(directory), { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    if (!options.databaseUrl) await fillPrepared(directory);
    const product = await Product.start({
      port: 0,
      dataDirectory: directory,
      bus: 'postgres',
      demo: true,
      ...options,
    });
    const stop = () => product.stop().finally(remove);
    return { product, url: product.url, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Services run from dist. */
function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['tools/build.mjs', '--server'], {
    cwd: repositoryRoot(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
