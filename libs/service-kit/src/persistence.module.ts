import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { AppDatabase, createDataSource, type DataSourceSettings, WorkerDatabase } from '#persistence';

export interface PersistenceOptions {
  service: string;
  /** Of the HTTP role. */
  url: string;
  workerUrl: string;
  entities?: DataSourceSettings['entities'];
}

/** Provides AppDatabase and WorkerDatabase; both connect at their first use. */
@Global()
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(
    private readonly app: AppDatabase,
    private readonly worker: WorkerDatabase,
  ) {}

  static register({ service, url, workerUrl, entities }: PersistenceOptions): DynamicModule {
    const settings = { schema: service, entities };
    const app = createDataSource({ ...settings, url, applicationName: `dieuphoi-${service}` });
    const worker = createDataSource({ ...settings, url: workerUrl, applicationName: `dieuphoi-${service}-worker` });
    return {
      module: PersistenceModule,
      providers: [
        { provide: AppDatabase, useFactory: () => new AppDatabase(app) },
        { provide: WorkerDatabase, useFactory: () => new WorkerDatabase(worker) },
      ],
      exports: [AppDatabase, WorkerDatabase],
    };
  }

  /** Last of all: what is being shut down may still write. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.app.close(), this.worker.close()]);
  }
}
