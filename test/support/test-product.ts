import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openService, type ServiceDatabase } from '../../tools/cli/operator-databases.js';
import { reconcile, type Reconciliation } from '../../tools/cli/reconcile/reconcile.js';
import { postgresDirectory } from '../../tools/launcher/data-directory.js';
import { Product } from '../../tools/launcher/product.js';
import { kafkaWanted } from '#testing';

export type Bus = 'postgres' | 'kafka';

/** The transports that can be tried here. */
export const buses: Bus[] = kafkaWanted() ? ['postgres', 'kafka'] : ['postgres'];

/** The whole product with a data directory of its own, on ports that the system chooses. */
export class TestProduct {
  private readonly databases: ServiceDatabase[] = [];

  private constructor(
    readonly product: Product,
    private readonly directory: string,
  ) {}

  static async start(bus: Bus): Promise<TestProduct> {
    const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-e2e-'));
    try {
      return new TestProduct(await Product.start({ port: 0, dataDirectory: directory, bus, demo: true }), directory);
    } catch (error) {
      removeData(directory);
      throw error;
    }
  }

  get url(): string {
    return this.product.url;
  }

  /** What `npm run cli -- reconcile` finds; `grace` seconds. */
  async reconcile(grace: number, repair = false): Promise<Reconciliation> {
    return reconcile(await this.openDatabases(), { grace, repair });
  }

  /** The databases of all services, as their workers. */
  async openDatabases(): Promise<ServiceDatabase[]> {
    if (this.databases.length === 0) {
      const { databaseUrl, secrets, services } = this.product;
      for (const service of services.keys()) {
        const access = { databaseUrl, rolePasswords: secrets.rolePasswords };
        this.databases.push({ service, database: await openService(service, access) });
      }
    }
    return this.databases;
  }

  async stop(): Promise<void> {
    await Promise.all(this.databases.map(({ database }) => database.close()));
    await this.product.stop();
    removeData(this.directory);
  }
}

function removeData(directory: string): void {
  rmSync(postgresDirectory(directory), { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
}
