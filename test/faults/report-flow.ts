import { randomUUID } from 'node:crypto';
import { CitizenClient } from '../../tools/client/citizen.js';
import { type DemoReport, demoReports } from '../../tools/client/demo-reports.js';
import { eachAtOnce } from '../../tools/client/each-at-once.js';

export interface Sent {
  report: DemoReport['report'];
  key: string;
  id: string;
}

/** Reports that are being sent while something happens to the product; each sender wants to be written to. */
export class ReportFlow {
  /** Report id by key, for each report that was acknowledged. */
  readonly acknowledged = new Map<string, string>();
  /** The one that was acknowledged first. */
  first!: Sent;
  private readonly waiting = new Set<{ count: number; resolve: () => void }>();

  constructor(
    private readonly url: string,
    private readonly count: number,
  ) {}

  /** Sends them all as patient citizens do: what was not answered is tried again with the same key. */
  async run(): Promise<void> {
    const citizen = new CitizenClient(this.url);
    const demo = demoReports('flow');
    await eachAtOnce(Array.from({ length: this.count }), 8, async (_, n) => {
      const key = randomUUID();
      const contact = { email: `${key}@example.vn` };
      const report = { ...demo[n % demo.length]!.report, contact, consent: { notify: true } };
      const { id } = await citizen.send(report, key);
      this.first ??= { report, key, id };
      this.acknowledged.set(key, id);
      for (const waiter of this.waiting) if (this.acknowledged.size >= waiter.count) waiter.resolve();
    });
  }

  /** Resolves when so many were acknowledged. */
  reached(count: number): Promise<void> {
    if (this.acknowledged.size >= count) return Promise.resolve();
    return new Promise((resolve) => this.waiting.add({ count, resolve }));
  }
}
