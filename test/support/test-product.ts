import type { ServiceDatabase } from '../../tools/cli/operator-databases.js';
import { reconcile, type Reconciliation } from '../../tools/cli/reconcile/reconcile.js';
import { StaffClient } from '../../tools/client/staff.js';
import { openService } from '../../tools/open-service.js';
import type { Product } from '../../tools/launcher/product.js';
import { clearKafka, kafkaWanted, namedBrokers, ownKafkaWanted, testBus } from '#testing';
import { type RunningProduct, startProduct } from './start-product.js';

export type Bus = 'postgres' | 'kafka';

/** The transports that can be tried here. */
export const buses: Bus[] = kafkaWanted() ? ['postgres', 'kafka'] : ['postgres'];
/** For tests that stop or kill the broker. */
export const ownBuses: Bus[] = ownKafkaWanted() ? ['postgres', 'kafka'] : ['postgres'];

/** The whole product with a data directory of its own, on ports that the system chooses. */
export class TestProduct {
  private readonly databases: ServiceDatabase[] = [];

  private constructor(
    private readonly running: RunningProduct,
    /** Of the cluster that KAFKA_BROKERS names. */
    private readonly named?: ReturnType<typeof testBus>,
  ) {}

  /**
   * @param broker `own` where it is stopped or killed
   * @param databaseUrl of a PostgreSQL in place of the embedded one
   */
  static async start(bus: Bus, broker: 'own' | 'any' = 'any', databaseUrl?: string): Promise<TestProduct> {
    const brokers = bus === 'kafka' && broker === 'any' ? namedBrokers() : undefined;
    if (!brokers) return new TestProduct(await startProduct({ bus, databaseUrl }));
    const named = testBus(brokers);
    const options = { bus, databaseUrl, kafkaBrokers: brokers, kafkaPrefix: named.prefix };
    return new TestProduct(await startProduct(options), named);
  }

  get product(): Product {
    return this.running.product;
  }

  get url(): string {
    return this.running.url;
  }

  /** A member of staff of the demo. */
  signIn(username: string): Promise<StaffClient> {
    return StaffClient.signIn(this.url, username, this.product.secrets.demoPassword);
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

  /** What each service says of itself, to be read where a test has failed. */
  async health(): Promise<string> {
    const lines = [...this.product.services].map(async ([name, { url }]) => {
      const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) })
        .then((response) => response.text())
        .catch(String);
      return `${name}: ${answer}`;
    });
    return (await Promise.all(lines)).join('\n');
  }

  async stop(): Promise<void> {
    await Promise.all(this.databases.map(({ database }) => database.close()));
    await this.running.stop();
    if (this.named) await clearKafka(this.named);
  }
}
