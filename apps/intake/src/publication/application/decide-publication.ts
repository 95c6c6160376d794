import { Injectable } from '@nestjs/common';
import { Ledger } from '#messaging';
import { type Actor, AppDatabase, type Tx } from '#persistence';
import { notFound } from '#service-kit';
import { lockViews } from '../../timeline/persistence/view-store.js';
import { blurPoint } from '../domain/blur-point.js';
import { hideSpans, type Span } from '../domain/hide-spans.js';
import { publishedEvent } from '../domain/published-event.js';
import { lockPublication, type Publication, savePrivate, savePublished } from '../persistence/publication-store.js';
import { changedMeanwhile, neverPublic, reasonNeeded, spanOutsideText } from './publication-problems.js';

export interface PublicationChoice {
  publish: boolean;
  /** What is hidden beside what is masked already. */
  hide: Span[];
  reason?: string;
}

/** A publisher shows a report to the public, or not. */
@Injectable()
export class DecidePublication {
  constructor(
    private readonly database: AppDatabase,
    private readonly ledger: Ledger,
  ) {}

  /** @throws Problem not-found, version-conflict, never-public, span-outside-text, reason-needed */
  decide(actor: Actor, reportId: string, version: number, choice: PublicationChoice): Promise<Publication> {
    return this.database.run(actor, async (tx) => {
      await lockViews(tx, [reportId]);
      const before = await lockPublication(tx, reportId);
      if (!before || before.state === 'new') throw notFound();
      if (before.version !== version) throw changedMeanwhile();
      if (before.state === 'ended' || before.state === 'counted-only') throw neverPublic();
      await (choice.publish ? this.publish(tx, before, choice) : this.keepPrivate(tx, before, choice));
      return (await lockPublication(tx, reportId))!;
    });
  }

  private async publish(tx: Tx, { reportId, text, location }: Publication, { hide }: PublicationChoice): Promise<void> {
    const shown = hideSpans(text, hide);
    if (shown === undefined) throw spanOutsideText();
    const { lat, lng } = location ?? {};
    const point = lat === undefined || lng === undefined ? undefined : blurPoint({ lat, lng });
    const at = await savePublished(tx, reportId, { text: shown, point, decidedBy: tx.actor.id });
    await this.ledger.append(tx, [publishedEvent(reportId, 'published', at, tx.actor.id)]);
  }

  private async keepPrivate(tx: Tx, { reportId }: Publication, { reason }: PublicationChoice): Promise<void> {
    if (!reason) throw reasonNeeded();
    const at = await savePrivate(tx, reportId, reason, tx.actor.id);
    await this.ledger.append(tx, [publishedEvent(reportId, 'private', at, tx.actor.id)]);
  }
}
