import { Injectable } from '@nestjs/common';
import { Ledger } from '#messaging';
import { WorkerDatabase, workerActor } from '#persistence';
import { RegistryCopy } from '#registry';
import { applyChange } from '../../reports/application/apply-change.js';
import { lockReports } from '../../reports/persistence/report-store.js';
import { dispatchReport } from '../domain/dispatch-report.js';
import { takeDuePending, duePending } from '../persistence/pending-store.js';

/** Decisions that are published at the same time. */
const batch = 20;

/** Decisions whose time to undo is over become dispatches. */
@Injectable()
export class PublishDecisions {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
  ) {}

  /** Answers with how many there were. One that cannot be published does not hold up the others. */
  async run(): Promise<number> {
    const due = await this.database.run(workerActor('routing'), duePending);
    const failures: unknown[] = [];
    for (let from = 0; from < due.length; from += batch) {
      const results = await Promise.allSettled(due.slice(from, from + batch).map((id) => this.publish(id)));
      failures.push(...results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])));
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} decisions: ${failures[0]}`);
    return due.length;
  }

  /** An undo that comes first has deleted the decision under the same lock. */
  private publish(id: string): Promise<void> {
    return this.database.run(workerActor('routing'), async (tx) => {
      const report = (await lockReports(tx, [id])).get(id);
      const pending = await takeDuePending(tx, id);
      if (!report || !pending) return;
      const { choice, decidedBy, decidedAt } = pending;
      const change = dispatchReport(report, choice, {
        registry: this.registry,
        by: decidedBy,
        decidedAt,
      });
      await applyChange(tx, this.ledger, change);
    });
  }
}
