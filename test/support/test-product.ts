import type { ServiceDatabase } from '../../tools/cli/operator-databases.js';
import { reconcile, type Reconciliation } from '../../tools/cli/reconcile/reconcile.js';
import { openService } from '../../tools/open-service.js';
import type { Product } from '../../tools/launcher/product.js';
import { kafkaWanted } from '#testing';
import { type RunningProduct, startProduct } from './start-product.js';

export type Bus = 'postgres' | 'kafka';

/** The transports that can be tried here. */
export const buses: Bus[] = kafkaWanted() ? ['postgres', 'kafka'] : ['postgres'];

/** The whole product with a data directory of its own, on ports that the system chooses. */
export class TestProduct {
  private readonly databases: ServiceDatabase[] = [];

  private constructor(private readonly running: RunningProduct) {}

  static async start(bus: Bus): Promise<TestProduct> {
    return new TestProduct(await startProduct({ bus }));
  }

  get product(): Product {
    return this.running.product;
  }

  get url(): string {
    return this.running.url;
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
        this.databases.push({ service, database: await openService(service, access, 'dieuphoi-test') });
      }
    }
    return this.databases;
  }

  async stop(): Promise<void> {
    await Promise.all(this.databases.map(({ database }) => database.close()));
    await this.running.stop();
  }
}
