import { existsSync } from 'node:fs';
import { backgroundServices, type ServiceName, services } from '../services.js';
import { freePort } from '../servers/free-port.js';
import { KafkaCluster } from '../servers/kafka-cluster.js';
import { kafkaObstacle } from '../servers/kafka-jars.js';
import type { PostgresServer } from '../servers/postgres-server.js';
import { DataDirectory } from './data-directory.js';
import { startDatabase } from './database.js';
import { checkPort } from './port-free.js';
import { runDeploy } from './run-deploy.js';
import { readSecrets, type Secrets } from './secrets.js';
import { nodeOptions, serviceEnvironment, type Surroundings } from './service-environment.js';
import { serviceProgram, ServiceProcess } from './service-process.js';
import { asStartError, PortTakenError, StartError } from './start-error.js';
import type { StartOptions } from './start-options.js';
import { type Restartable, Supervised } from './supervised.js';

/** Milliseconds between two looks at the size of the logs. */
const logsEvery = 30_000;

/** The whole product on this machine: database, bus, services. */
export class Product {
  readonly services = new Map<ServiceName, ServiceProcess>();
  postgres?: PostgresServer;
  kafka?: KafkaCluster;
  brokers?: string[];
  url = '';
  /** Administrator's URL of the product's database. */
  databaseUrl = '';
  secrets!: Secrets;
  private readonly watched: { services: Supervised[]; servers: Supervised[] } = { services: [], servers: [] };
  private timer?: NodeJS.Timeout;
  private stopping?: Promise<void>;

  private constructor(
    readonly options: StartOptions,
    readonly data: DataDirectory,
    private readonly say: (sentence: string) => void,
  ) {}

  /** Resolves when everything is ready. @throws StartError, after stopping what had started */
  static async start(options: StartOptions, say: (sentence: string) => void = () => undefined): Promise<Product> {
    let product: Product | undefined;
    try {
      await checkPort(options.port);
      product = new Product(options, DataDirectory.take(options.dataDirectory), say);
      await product.run();
      return product;
    } catch (error) {
      await product?.stop();
      throw asStartError(error, options.dataDirectory);
    }
  }

  service(name: ServiceName): ServiceProcess {
    const found = this.services.get(name);
    if (!found) throw new Error(`${name} does not run.`);
    return found;
  }

  /** Services first, so that they can still say what they know; then what they stand on. */
  stop(): Promise<void> {
    this.stopping ??= (async () => {
      clearInterval(this.timer);
      await Promise.allSettled(this.watched.services.map((service) => service.stop()));
      await Promise.allSettled(this.watched.servers.map((server) => server.stop()));
      this.data.release();
    })();
    return this.stopping;
  }

  private async run(): Promise<void> {
    this.secrets = readSecrets(this.data.path);
    await Promise.all([this.startDatabase(), this.startBus()]);
    const environment = {
      DATABASE_URL: this.databaseUrl,
      ROLE_PASSWORDS: JSON.stringify(this.secrets.rolePasswords),
      BUS: this.brokers ? 'kafka' : 'postgres',
      KAFKA_BROKERS: this.brokers?.join(',') ?? '',
      KAFKA_PREFIX: this.options.kafkaPrefix ?? '',
      DEMO_PASSWORD: this.options.demo ? this.secrets.demoPassword : '',
    };
    await runDeploy(environment, this.say);
    await this.startServices();
    this.url = this.service('gateway').url;
    this.timer = setInterval(() => this.rotateLogs(), logsEvery);
    this.timer.unref();
  }

  private async startDatabase(): Promise<void> {
    if (this.options.databaseUrl) {
      this.databaseUrl = this.options.databaseUrl;
      return;
    }
    this.postgres = await startDatabase(this.data.postgres, this.secrets.superuserPassword);
    this.supervise('servers', this.postgres, 'PostgreSQL').watch();
    this.databaseUrl = this.postgres.url('dieuphoi');
  }

  private async startBus(): Promise<void> {
    if (this.options.bus === 'postgres') return;
    this.brokers = this.options.kafkaBrokers;
    if (this.brokers) return;
    const obstacle = kafkaObstacle();
    if (obstacle) throw new StartError(obstacle);
    this.kafka = await KafkaCluster.start(this.data.kafka, 1);
    for (const node of this.kafka.nodes) this.supervise('servers', node, 'Kafka').watch();
    this.brokers = this.kafka.brokers;
  }

  /** Between choosing a port and listening on it another program may take it: then all start again on others. */
  private async startServices(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.tryServices();
      } catch (error) {
        if (!(error instanceof PortTakenError) || attempt === 3) throw error;
        await Promise.allSettled(this.watched.services.splice(0).map((service) => service.stop()));
        this.services.clear();
      }
    }
  }

  private async tryServices(): Promise<void> {
    const present = (this.options.services ?? services).filter((name) => existsSync(serviceProgram(name)));
    const ports = {} as Surroundings['ports'];
    for (const name of services) ports[name] = (name === 'gateway' && this.options.port) || (await freePort());
    const { databaseUrl, brokers, secrets } = this;
    const { demo, kafkaPrefix } = this.options;
    const around: Surroundings = { databaseUrl, brokers, kafkaPrefix, secrets, ports, demo };
    for (const name of present) {
      const service = new ServiceProcess({
        name,
        port: ports[name],
        environment: serviceEnvironment(name, around),
        nodeOptions: nodeOptions(name),
        background: backgroundServices.has(name),
        logs: this.data.logs,
      });
      this.services.set(name, service);
    }
    const supervised = [...this.services].map(([name, service]) => this.supervise('services', service, name));
    await Promise.all([...this.services.values()].map((service) => service.start()));
    await Promise.all([...this.services.values()].map((service) => service.ready()));
    // Whoever ends before it was ever ready has a reason that a second start does not mend.
    for (const service of supervised) service.watch();
  }

  private supervise(kind: 'services' | 'servers', target: Restartable, name: string): Supervised {
    const supervised = new Supervised(target, this.say, name);
    this.watched[kind].push(supervised);
    return supervised;
  }

  private rotateLogs(): void {
    for (const { log } of this.services.values()) log.rotate();
  }
}
