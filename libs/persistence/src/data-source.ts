import pg from 'pg';
import { DataSource } from 'typeorm';

export interface DataSourceSettings {
  url: string;
  /** The service's schema; unqualified names mean tables of it. */
  schema: string;
  applicationName: string;
  poolSize?: number;
}

/**
 * A TypeORM data source with the time-outs without which a frozen server freezes its clients: 2 s to connect, 10 s for a
 * statement (server side), 15 s for an answer (client side), 15 s for an idle transaction.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    schema: settings.schema,
    applicationName: settings.applicationName,
    synchronize: false,
    migrationsRun: false,
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: 2_000,
    poolErrorHandler: () => undefined,
    extra: {
      Client: ListenedClient,
      // A statement need not wait for the answer to the one before.
      pipeline: true,
      statement_timeout: 10_000,
      query_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
      options: `-c search_path=${settings.schema}`,
    },
  });
}

/**
 * A dying server may say so in the same packet that makes a client ready; whoever asked for the client has no listener on
 * it yet, and without one the process ends.
 */
class ListenedClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** An open `Database` of the given class over its own pool. */
export async function openDatabase<D>(
  make: new (dataSource: DataSource) => D,
  settings: DataSourceSettings,
): Promise<D> {
  const dataSource = createDataSource(settings);
  await dataSource.initialize();
  return new make(dataSource);
}
