import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { AnyEvent } from '#contracts';
import { Ledger } from '#messaging';
import type { Tx } from '#persistence';
import { isCountedOnly } from '../domain/counted-only.js';
import { publishedEvent } from '../domain/published-event.js';
import {
  addPublications,
  awaitPublisher,
  endPublications,
  type GivenReport,
} from '../persistence/publication-store.js';

/** Nothing goes on in these that the public could follow. */
const ends = new Set<AnyEvent['type']>([
  'vn.dieuphoi.dispatch.refused',
  'vn.dieuphoi.dispatch.merged',
  'vn.dieuphoi.dispatch.split',
  'vn.dieuphoi.dispatch.withdrawn',
  'vn.dieuphoi.case.withdrawn',
  'vn.dieuphoi.report.erased',
]);

/** Which reports a publisher may look at, by what the log says. An end is for ever, so it may be taken in before a beginning. */
@Injectable()
export class FollowPublication {
  constructor(private readonly ledger: Ledger) {}

  async follow(tx: Tx, events: readonly AnyEvent[]): Promise<void> {
    const ours = events.filter(({ subject }) => isUuid(subject));
    await addPublications(tx, ours.flatMap(agreedTo));
    await this.end(tx, subjectsOf(ours.filter(isCountedOnly)), 'counted-only');
    await this.end(tx, subjectsOf(ours.filter(({ type }) => ends.has(type))), 'ended');
    await awaitPublisher(tx, ours.flatMap(givenTo));
  }

  /** The reports are locked, because their time lines were written. */
  private async end(tx: Tx, reportIds: string[], state: 'counted-only' | 'ended'): Promise<void> {
    const seen = await endPublications(tx, reportIds, state);
    await this.ledger.append(
      tx,
      seen.map(({ reportId, at }) => publishedEvent(reportId, state === 'ended' ? 'private' : state, at, 'system')),
    );
  }
}

function agreedTo({ type, subject, data }: AnyEvent): string[] {
  return type === 'vn.dieuphoi.report.submitted' && data.consent.publish && data.test !== true ? [subject] : [];
}

function givenTo({ type, subject, data }: AnyEvent): GivenReport[] {
  return type === 'vn.dieuphoi.dispatch.dispatched'
    ? [{ reportId: subject, fieldCode: data.fieldCode, placeCode: data.placeCode ?? null }]
    : [];
}

function subjectsOf(events: readonly AnyEvent[]): string[] {
  return [...new Set(events.map(({ subject }) => subject))];
}
