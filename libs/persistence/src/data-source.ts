import { DataSource } from 'typeorm';
import { ListenedClient } from './listened-client.js';

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
    // ListenedClient and Database have time-outs of their own.
    connectTimeoutMS: 0,
    poolErrorHandler: () => undefined,
    extra: {
      Client: ListenedClient,
      connectPatience: 2_000,
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

/** An open `Database` of the given class over its own pool. */
export async function openDatabase<D>(
  make: new (dataSource: DataSource) => D,
  settings: DataSourceSettings,
): Promise<D> {
  const dataSource = createDataSource(settings);
  await dataSource.initialize();
  return new make(dataSource);
}
