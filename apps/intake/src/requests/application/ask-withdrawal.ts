import { Injectable } from '@nestjs/common';
import { maskText } from '#text';
import { Ledger } from '#messaging';
import { newId } from '#persistence';
import type { Visitor } from '../../reports/application/visitor.js';
import { addRequest } from '../persistence/request-store.js';
import { ReporterTurn, type UnderKey } from './reporter-turn.js';

/** A request: routing or tracking, whoever holds the report, decides. */
@Injectable()
export class AskWithdrawal {
  constructor(
    private readonly turns: ReporterTurn,
    private readonly ledger: Ledger,
  ) {}

  ask(visitor: Visitor, code: string, key: UnderKey | undefined, typed: string | undefined) {
    return this.turns.take(visitor, code, 'withdraw', key, async ({ tx, reportId }) => {
      const requestId = newId();
      const reason = typed === undefined ? undefined : maskText(typed).text;
      const request = { id: requestId, reportId, type: 'withdrawal', data: { reason }, state: 'open' } as const;
      const requestedAt = (await addRequest(tx, request)).requestedAt.toISOString();
      await this.ledger.append(tx, [
        {
          type: 'vn.dieuphoi.report.withdrawal-requested',
          subject: reportId,
          data: { requestId, requestedAt, ...(reason !== undefined && { reason }) },
        },
      ]);
      return { requestId, requestedAt };
    });
  }
}
