import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { AppDatabase, createDataSource, WorkerDatabase } from '#persistence';

export interface PersistenceOptions {
  service: string;
  /** Of the HTTP role. */
  url: string;
  workerUrl: string;
}

/** Provides AppDatabase and WorkerDatabase; both connect at their first use. */
@Global()
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(
    private readonly app: AppDatabase,
    private readonly worker: WorkerDatabase,
  ) {}

  static register({ service, url, workerUrl }: PersistenceOptions): DynamicModule {
    const app = createDataSource({ schema: service, url, applicationName: `dieuphoi-${service}` });
    const worker = createDataSource({ schema: service, url: workerUrl, applicationName: `dieuphoi-${service}-worker` });
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
