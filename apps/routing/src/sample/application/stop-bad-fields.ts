import { Inject, Injectable } from '@nestjs/common';
import type { RegistryFieldSet } from '#contracts';
import { Ledger } from '#messaging';
import { WorkerDatabase, workerActor } from '#persistence';
import { RegistryCopy, RegistryRefresh } from '#registry';
import { ServiceLogger } from '#service-kit';
import { writeSwitch } from '../../registry/application/write-switch.js';
import { lockField } from '../../registry/persistence/registry-store.js';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { whyStopped } from '../domain/bad-sample.js';
import { bySystem, countedField } from '../domain/counted-field.js';
import { readTallies } from '../persistence/sample-results.js';

/** A field whose sample is bad, or is left lying, goes back to suggest by itself. */
@Injectable()
export class StopBadFields {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
    private readonly refresh: RegistryRefresh,
    @Inject(ServiceLogger) private readonly logger: { error(fields: object, message: string): void },
  ) {}

  /** How many it stopped. */
  async run(): Promise<number> {
    const dispatching = new Map([...this.registry.fields].filter(([, { automatic }]) => automatic.enabled));
    if (dispatching.size === 0) return 0;
    const counted = [...dispatching.values()].map(countedField);
    const tallies = await this.database.run(workerActor('routing'), (tx) => readTallies(tx, counted));
    let stopped = 0;
    for (const tally of tallies) {
      const why = whyStopped(tally);
      if (why !== undefined && (await this.stop(dispatching.get(tally.fieldCode)!, why))) stopped++;
    }
    return stopped;
  }

  /** What somebody changed since it was counted is counted again. */
  private stop({ code, version }: RegistryFieldSet, reason: string): Promise<boolean> {
    return this.database.run(workerActor('routing'), async (tx) => {
      const field = await lockField(tx, code);
      if (!field || field.version !== version) return false;
      const at = (await databaseTime(tx)).toISOString();
      const automatic = { enabled: false, threshold: field.automatic.threshold };
      await writeSwitch(tx, this.ledger, { ...field, automatic, change: { by: bySystem, at, reason } });
      tx.afterCommit(() => {
        this.logger.error({ field: code, reason }, 'The blind sample stopped automatic dispatch in a field');
        void this.refresh.refresh();
      });
      return true;
    });
  }
}
