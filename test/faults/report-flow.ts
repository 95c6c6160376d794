import { randomUUID } from 'node:crypto';
import { CitizenClient, ProblemAnswer, type ReportToSend } from '../../tools/client/citizen.js';
import { type DemoReport, demoReports, withoutPoints } from '../../tools/client/demo-reports.js';
import { eachAtOnce } from '../../tools/client/each-at-once.js';

export interface Sent {
  report: DemoReport['report'];
  key: string;
  id: string;
}

/** What was asked for and definitively refused. */
export interface Refused {
  key: string;
  text: string;
}

/** Nobody else says this, so that what is stored of it is found by it. */
const refusedText = 'Cột điện nghiêng; lời này không bao giờ được nhận';

/** Reports that are being sent while something happens to the product; each sender wants to be written to. */
export class ReportFlow {
  /** Report id by key, for each report that was acknowledged. */
  readonly acknowledged = new Map<string, string>();
  readonly refused: Refused[] = [];
  /** The one that was acknowledged first. */
  first!: Sent;
  private readonly waiting = new Set<{ count: number; resolve: () => void }>();

  constructor(
    private readonly url: string,
    private readonly count: number,
  ) {}

  /**
   * Sends them all as patient citizens do: what was not answered is tried again with the same key. After every tenth
   * comes what must be refused: a body that is wrong, and another body under a used key.
   */
  async run(): Promise<void> {
    const citizen = new CitizenClient(this.url);
    const demo = withoutPoints(demoReports('flow'));
    await eachAtOnce(Array.from({ length: this.count }), 8, async (_, n) => {
      const key = randomUUID();
      const contact = { email: `${key}@example.vn` };
      const report = { ...demo[n % demo.length]!.report, contact, consent: { notify: true } };
      const { id } = await citizen.send(report, key);
      this.first ??= { report, key, id };
      this.acknowledged.set(key, id);
      for (const waiter of this.waiting) if (this.acknowledged.size >= waiter.count) waiter.resolve();
      if (n % 10 > 0) return;
      const wrong = { ...report, text: refusedText, location: { lat: 91, lng: 0 } };
      await this.isRefused(citizen, wrong, randomUUID(), 'invalid-request');
      await this.isRefused(citizen, { ...report, text: refusedText }, key, 'idempotency-key-reused');
    });
  }

  private async isRefused(citizen: CitizenClient, report: ReportToSend, key: string, code: string): Promise<void> {
    const answer = await citizen.send(report, key).catch((error: unknown) => error);
    if (!(answer instanceof ProblemAnswer) || answer.problem.code !== code) {
      throw new Error(`Not refused as ${code}`, { cause: answer });
    }
    this.refused.push({ key, text: report.text });
  }

  /** Resolves when so many were acknowledged. */
  reached(count: number): Promise<void> {
    if (this.acknowledged.size >= count) return Promise.resolve();
    return new Promise((resolve) => this.waiting.add({ count, resolve }));
  }
}
