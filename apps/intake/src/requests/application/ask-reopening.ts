import { Injectable } from '@nestjs/common';
import { maskText } from '#text';
import { Ledger } from '#messaging';
import { newId } from '#persistence';
import type { Visitor } from '../../reports/application/visitor.js';
import { addRequest } from '../persistence/request-store.js';
import { ReporterTurn, type UnderKey } from './reporter-turn.js';

/** A request: tracking decides about what was closed, a dispatcher about what was refused. */
@Injectable()
export class AskReopening {
  constructor(
    private readonly turns: ReporterTurn,
    private readonly ledger: Ledger,
  ) {}

  ask(visitor: Visitor, code: string, key: UnderKey | undefined, typed: string) {
    return this.turns.take(visitor, code, ['reopen', 'review'], key, async ({ tx, reportId }) => {
      const requestId = newId();
      const reason = maskText(typed).text;
      const request = { id: requestId, reportId, type: 'reopening', data: { reason }, state: 'open' } as const;
      const requestedAt = (await addRequest(tx, request)).requestedAt.toISOString();
      await this.ledger.append(tx, [
        {
          type: 'vn.dieuphoi.report.reopening-requested',
          subject: reportId,
          data: { requestId, reason, requestedAt },
        },
      ]);
      return { requestId, requestedAt };
    });
  }
}
