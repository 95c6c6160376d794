import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceName } from '../../tools/services.js';
import { postgresDirectory } from '../../tools/launcher/data-directory.js';
import { Product } from '../../tools/launcher/product.js';

export type Bus = 'postgres' | 'kafka';

/** Runs `work` with a whole product of its own, which is gone afterwards. */
export async function withProduct<T>(
  bus: Bus,
  work: (product: Product) => Promise<T>,
  only?: readonly ServiceName[],
): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-bench-'));
  // The load comes from one machine and stands for many: the gateway believes the addresses that it names.
  process.env.BEHIND_PROXY = '1';
  try {
    const product = await Product.start(
      { port: 0, dataDirectory: directory, bus, demo: true, services: only },
      (sentence) => console.error(sentence),
    );
    try {
      return await work(product);
    } finally {
      await product.stop();
    }
  } finally {
    rmSync(postgresDirectory(directory), { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  }
}
