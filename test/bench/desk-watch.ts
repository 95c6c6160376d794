import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Sees cases appear at the desk: each with its deadline, as soon as the transaction that opened it is committed. */
export class DeskWatch {
  private stopped = false;
  private running?: Promise<void>;
  /** When a report's case was first seen, in milliseconds of `performance.now()`. */
  readonly seen = new Map<string, number>();

  private constructor(
    private readonly client: pg.Client,
    private readonly every: number,
  ) {}

  /** @param every milliseconds between two looks */
  static async start(databaseUrl: string, every: number): Promise<DeskWatch> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const watch = new DeskWatch(client, every);
    const { rows } = await client.query<{ last: string }>(
      'select coalesce(max(position), 0) as last from tracking.ledger',
    );
    watch.running = watch.look(rows[0]!.last);
    return watch;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
    await this.client.end();
  }

  private async look(from: string): Promise<void> {
    // A lower position may commit later, so each look goes back a little.
    let after = Number(from);
    const overlap = 300;
    while (!this.stopped) {
      const { rows } = await this.client.query<{ position: string; subject: string }>({
        name: 'opened',
        text: `select position, subject from tracking.ledger
               where position > $1 and type = 'vn.dieuphoi.case.opened' order by position`,
        values: [Math.max(Number(from), after - overlap)],
      });
      const now = performance.now();
      for (const { subject } of rows) if (!this.seen.has(subject)) this.seen.set(subject, now);
      after = Number(rows.at(-1)?.position ?? after);
      await sleep(this.every);
    }
  }
}
