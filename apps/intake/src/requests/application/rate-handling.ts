import { Injectable } from '@nestjs/common';
import { maskText } from '#text';
import { Ledger } from '#messaging';
import { newId } from '#persistence';
import type { Visitor } from '../../reports/application/visitor.js';
import { addRequest } from '../persistence/request-store.js';
import { ReporterTurn, type UnderKey } from './reporter-turn.js';

export interface Rating {
  /** 4 very satisfied, 3 satisfied, 2 acceptable, 1 dissatisfied. */
  score: number;
  reason?: string;
}

@Injectable()
export class RateHandling {
  constructor(
    private readonly turns: ReporterTurn,
    private readonly ledger: Ledger,
  ) {}

  rate(visitor: Visitor, code: string, key: UnderKey | undefined, rating: Rating) {
    return this.turns.take(visitor, code, 'rate', key, async ({ tx, reportId, handled: { handlingNo } }) => {
      const { score } = rating;
      const reason = rating.reason === undefined ? undefined : maskText(rating.reason).text;
      const data = { score, reason, handlingNo };
      const { requestedAt } = await addRequest(tx, { id: newId(), reportId, type: 'rating', data, state: 'done' });
      const ratedAt = requestedAt.toISOString();
      await this.ledger.append(tx, [
        {
          type: 'vn.dieuphoi.report.rated',
          subject: reportId,
          data: { score, ratedAt, handlingNo, ...(reason !== undefined && { reason }) },
        },
      ]);
      return { score, ratedAt };
    });
  }
}
