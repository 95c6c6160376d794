import { Injectable } from '@nestjs/common';
import { Ledger } from '#messaging';
import {
  type Actor,
  AppDatabase,
  DatabaseClock,
  GroupCommit,
  isDatabaseAway,
  QueueFullError,
  type Tx,
  violatedUnique,
} from '#persistence';
import { keyReused } from '#service-kit';
import {
  type Claim,
  claimKeys,
  claimNewKeys,
  isNotAsExpected,
  readClaims,
} from '../../idempotency/persistence/idempotency-store.js';
import { busy } from '../../limits/application/limit-problems.js';
import type { NewReport } from '../domain/new-report.js';
import { promiseFrom } from '../domain/promise.js';
import { insertReports, readReceipts, type SealedIdentity, type StoredReceipt } from '../persistence/report-store.js';
import { externalRefTaken } from './report-problems.js';
import { submittedEvent } from './submitted-event.js';

export interface Submission {
  actor: Actor;
  key: string;
  requestHash: Buffer;
  report: NewReport;
  identity: SealedIdentity;
}

/** Milliseconds for which requests are believed to be repetitions after one was. */
const careful = 1_000;

/** What is known of the request that used the key first. */
interface FirstUse {
  requestHash: Buffer;
  receipt: StoredReceipt;
}

/** Stores a report, who sent it, its key and its event in one commit, which concurrent requests share. */
@Injectable()
export class SubmitReport {
  private readonly group: GroupCommit<Submission, FirstUse>;
  private carefulUntil = 0;

  constructor(
    private readonly database: AppDatabase,
    private readonly ledger: Ledger,
    private readonly clock: DatabaseClock,
  ) {
    this.group = new GroupCommit({
      commit: (batch) => this.store(batch),
      // A reference may be taken already, which would fail its neighbours for the moment.
      laneOf: ({ actor, report }) => (report.externalRef === undefined ? actor.id : `${actor.id} ${report.id}`),
      isNobodysFault: isDatabaseAway,
      maxBatch: 200,
      maxInFlight: 1,
      patience: 250,
      mostRunning: 2,
      maxWaiting: 5_000,
    });
  }

  /** The receipt, also when the same request came before. */
  async submit(submission: Submission): Promise<StoredReceipt> {
    try {
      const { requestHash, receipt } = await this.group.submit(submission);
      if (!requestHash.equals(submission.requestHash)) throw keyReused();
      return receipt;
    } catch (error) {
      if (error instanceof QueueFullError) throw busy();
      if (violatedUnique(error) === 'report_external_ref_key') throw externalRefTaken(submission.report.externalRef!);
      throw error;
    }
  }

  private async store(batch: Submission[]): Promise<FirstUse[]> {
    const { actor } = batch[0]!;
    const { now } = this.clock;
    if (now && performance.now() > this.carefulUntil && new Set(batch.map(({ key }) => key)).size === batch.length) {
      try {
        return await this.database.runAtOnce(actor, (tx) => this.storeAllNew(tx, batch, now));
      } catch (error) {
        if (!isNotAsExpected(error)) throw error;
        // Who repeats one request repeats others too.
        this.carefulUntil = performance.now() + careful;
      }
    }
    return this.database.run(actor, (tx) => this.storeWhatIsNew(tx, batch));
  }

  /** One round trip under load, when it is known what time it is and as good as sure that no request came before. */
  private async storeAllNew(tx: Tx, batch: Submission[], now: Date): Promise<FirstUse[]> {
    const claiming = claimNewKeys(tx, batch.map(claimOf), now);
    const [then, uses] = await Promise.all([claiming, this.storeFresh(tx, batch, now)]);
    this.clock.observe(then);
    return batch.map(({ key }) => uses.get(key)!);
  }

  private async storeWhatIsNew(tx: Tx, batch: Submission[]): Promise<FirstUse[]> {
    // The first of each key goes; the others of the batch get its answer.
    const firstOfKey = new Map<string, Submission>();
    for (const submission of batch) {
      if (!firstOfKey.has(submission.key)) firstOfKey.set(submission.key, submission);
    }
    const firsts = [...firstOfKey.values()];
    const { now, fresh } = await claimKeys(tx, firsts.map(claimOf));
    this.clock.observe(now);
    const uses = await this.storeFresh(
      tx,
      firsts.filter(({ key }) => fresh.has(key)),
      now,
    );
    const repeated = [...firstOfKey.keys()].filter((key) => !fresh.has(key));
    if (repeated.length > 0) await this.addEarlier(tx, repeated, uses);
    return batch.map(({ key }) => uses.get(key)!);
  }

  private async storeFresh(tx: Tx, submissions: Submission[], now: Date): Promise<Map<string, FirstUse>> {
    const uses = new Map<string, FirstUse>();
    if (submissions.length === 0) return uses;
    const items = submissions.map(({ report: { terms, ...report }, identity }) => {
      const receivedAt = report.receivedAt ?? now;
      return { report: { ...report, receivedAt, promise: promiseFrom(receivedAt, terms) }, identity };
    });
    // Reports of one transaction come from many requests.
    const drafts = items.map(({ report }, n) => ({
      ...submittedEvent(report),
      traceparent: submissions[n]!.actor.traceparent,
    }));
    await Promise.all([insertReports(tx, items), this.ledger.append(tx, drafts)]);
    submissions.forEach(({ key, requestHash }, n) => {
      const { report } = items[n]!;
      const { dispatchBy, answerBy } = report.promise;
      uses.set(key, { requestHash, receipt: { ...report, dispatchBy, answerBy } });
    });
    return uses;
  }

  private async addEarlier(tx: Tx, keys: string[], uses: Map<string, FirstUse>): Promise<void> {
    const claims = await readClaims(tx, keys);
    const receipts = await readReceipts(
      tx,
      [...claims.values()].map(({ reportId }) => reportId),
    );
    for (const [key, { requestHash, reportId }] of claims) {
      uses.set(key, { requestHash, receipt: receipts.get(reportId)! });
    }
  }
}

function claimOf({ key, requestHash, report }: Submission): Claim {
  return { key, requestHash, reportId: report.id };
}
