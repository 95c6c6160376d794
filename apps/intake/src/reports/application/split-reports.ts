import { Injectable } from '@nestjs/common';
import { maskText } from '#text';
import type { AnyEvent, EventOf } from '#contracts';
import { type EventDraft, Ledger } from '#messaging';
import { someRandomBytes, type Tx } from '#persistence';
import type { ReceivedReport } from '../domain/new-report.js';
import { newReportCode } from '../domain/report-code.js';
import { readForSplit } from '../persistence/read-for-split.js';
import { insertReports } from '../persistence/report-store.js';
import { submittedEvent } from './submitted-event.js';

type SplitEvent = EventOf<'vn.dieuphoi.dispatch.split'>;

/**
 * Makes the parts of a split report: everything is the parent's (received instant, promise, consent, secret) but the
 * id, the code, the text and the field. The ids come with the event, so that doing it twice makes nothing new.
 */
@Injectable()
export class SplitReports {
  constructor(private readonly ledger: Ledger) {}

  async split(tx: Tx, events: readonly AnyEvent[]): Promise<void> {
    const splits = events.filter((event): event is SplitEvent => event.type === 'vn.dieuphoi.dispatch.split');
    if (splits.length === 0) return;
    const parents = await readForSplit(
      tx,
      splits.map(({ subject }) => subject),
    );
    const parts = splits.flatMap((event) => {
      const parent = parents.get(event.subject);
      return parent
        ? event.data.children.map((child) => ({ event, report: partOf(parent, child, event.data.dispatchBy) }))
        : [];
    });
    const made = await insertReports(
      tx,
      parts.map(({ report }) => ({ report, identity: {} })),
    );
    const drafts = parts
      .filter(({ report }) => made.has(report.id))
      .map(({ event, report }): EventDraft => ({ ...submittedEvent(report), cause: event }));
    await this.ledger.append(tx, drafts);
  }
}

function partOf(
  parent: ReceivedReport,
  child: SplitEvent['data']['children'][number],
  dispatchBy: string | undefined,
): ReceivedReport {
  const { text, masks } = maskText(child.text);
  return {
    ...parent,
    id: child.id,
    code: newReportCode(someRandomBytes(10)),
    text,
    masks,
    fieldCode: child.fieldCode,
    parentId: parent.id,
    // A pause has moved it.
    promise: dispatchBy === undefined ? parent.promise : { ...parent.promise, dispatchBy: new Date(dispatchBy) },
    // The reference of the outside system stays with the parent, where it is unique.
    externalRef: undefined,
  };
}
