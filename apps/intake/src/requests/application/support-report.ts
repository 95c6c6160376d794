import { Injectable } from '@nestjs/common';
import { Ledger } from '#messaging';
import { AppDatabase, newId } from '#persistence';
import { onceByKey } from '#service-kit';
import { FindReport } from '../../reports/application/find-report.js';
import type { Visitor } from '../../reports/application/visitor.js';
import { lockViews } from '../../timeline/persistence/view-store.js';
import { addRequest } from '../persistence/request-store.js';
import type { UnderKey } from './reporter-turn.js';

/** "I have the same problem": anybody who knows the code may say so. */
@Injectable()
export class SupportReport {
  constructor(
    private readonly database: AppDatabase,
    private readonly reports: FindReport,
    private readonly ledger: Ledger,
  ) {}

  async support(visitor: Visitor, code: string, key: UnderKey | undefined) {
    const { id: reportId } = await this.reports.find(visitor, code);
    return this.database.run(visitor.actor, (tx) =>
      onceByKey(tx, key && { ...key, reportId }, async () => {
        await lockViews(tx, [reportId]);
        const request = { id: newId(), reportId, type: 'support', data: {}, state: 'done' } as const;
        const { no: supports, requestedAt } = await addRequest(tx, request);
        const supportedAt = requestedAt.toISOString();
        await this.ledger.append(tx, [
          { type: 'vn.dieuphoi.report.supported', subject: reportId, data: { supports, supportedAt } },
        ]);
        return { supports, supportedAt };
      }),
    );
  }
}
