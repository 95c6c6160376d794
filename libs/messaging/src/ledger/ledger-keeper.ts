import { isDatabaseAway, type WorkerDatabase, workerActor } from '#persistence';
import { errorLine, type MessagingLog } from '../util/log.js';

const hour = 3_600_000;

/** Prepares the ledger's coming weeks and drops old ones of which everything is published. */
export class LedgerKeeper {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly service: string,
    private readonly log: MessagingLog,
    private readonly keep = '8 weeks',
  ) {}

  start(): void {
    void this.tend();
    this.timer = setInterval(() => void this.tend(), hour);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** How many weeks were dropped. */
  async tend(): Promise<number> {
    try {
      return await this.database.run(workerActor(this.service), async (tx) => {
        const [row] = await tx.query<{ dropped: number }>('select maintain_ledger($1::interval) as dropped', [
          this.keep,
        ]);
        return row?.dropped ?? 0;
      });
    } catch (error) {
      if (!isDatabaseAway(error))
        this.log.warn({ problem: errorLine(error) }, 'The ledger could not be tended; it tries again in an hour');
      return 0;
    }
  }
}
