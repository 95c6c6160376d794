import { Injectable } from '@nestjs/common';
import { maskText } from '#text';
import { Ledger } from '#messaging';
import { newId, type Tx } from '#persistence';
import { IdentityCipher } from '../../identity/application/identity-cipher.js';
import type { Visitor } from '../../reports/application/visitor.js';
import { readEntries } from '../../timeline/persistence/view-store.js';
import { addRequest, keepOriginal, type RequestRow } from '../persistence/request-store.js';
import { unknownQuestion } from './request-problems.js';
import { ReporterTurn, type UnderKey } from './reporter-turn.js';

export interface Supplement {
  text: string;
  /** The question that it answers; the last open one unless named. */
  inReplyTo?: string;
}

@Injectable()
export class AddSupplement {
  constructor(
    private readonly turns: ReporterTurn,
    private readonly ledger: Ledger,
    private readonly cipher: IdentityCipher,
  ) {}

  add(visitor: Visitor, code: string, key: UnderKey | undefined, supplement: Supplement) {
    return this.turns.take(visitor, code, 'supplement', key, async ({ tx, reportId, requests }) => {
      const inReplyTo = await questionOf(tx, reportId, requests, supplement.inReplyTo);
      const id = newId();
      const { text, masks } = maskText(supplement.text);
      const data = { text, masks, inReplyTo };
      const { no, requestedAt } = await addRequest(tx, { id, reportId, type: 'supplement', data, state: 'done' });
      if (masks.length > 0) await keepOriginal(tx, id, reportId, this.cipher.seal(reportId, supplement.text));
      const supplementedAt = requestedAt.toISOString();
      await this.ledger.append(tx, [
        {
          type: 'vn.dieuphoi.report.supplemented',
          subject: reportId,
          data: { supplementNo: no, text, attachmentIds: [], supplementedAt, ...(inReplyTo && { inReplyTo }) },
        },
      ]);
      return { supplementNo: no, supplementedAt };
    });
  }
}

async function questionOf(
  tx: Tx,
  reportId: string,
  requests: readonly RequestRow[],
  named: string | undefined,
): Promise<string | undefined> {
  const questions = (await readEntries(tx, reportId))
    .filter(({ type }) => type === 'question')
    .flatMap(({ data: { requestId } }) => requestId ?? []);
  if (named !== undefined && !questions.includes(named)) throw unknownQuestion(named);
  const replied = new Set(requests.map(({ data }) => data.inReplyTo));
  return named ?? questions.findLast((question) => !replied.has(question));
}
