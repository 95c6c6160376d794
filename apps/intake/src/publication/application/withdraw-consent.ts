import { Injectable } from '@nestjs/common';
import { Ledger } from '#messaging';
import { AppDatabase } from '#persistence';
import { FindReport } from '../../reports/application/find-report.js';
import { reporterActor, type Visitor } from '../../reports/application/visitor.js';
import { lockViews } from '../../timeline/persistence/view-store.js';
import { publishedEvent } from '../domain/published-event.js';
import { endPublications, forgetConsent } from '../persistence/publication-store.js';

/** A reporter takes back that their report may be published: it is gone at once. */
@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly database: AppDatabase,
    private readonly reports: FindReport,
    private readonly ledger: Ledger,
  ) {}

  /** @throws Problem `not-found`, `wrong-secret`, `too-many-requests` */
  async run(visitor: Visitor, code: string): Promise<{ publish: false }> {
    const { id } = await this.reports.findOwn(visitor, code);
    await this.database.run(reporterActor(id), async (tx) => {
      await lockViews(tx, [id]);
      await forgetConsent(tx, id);
      const seen = await endPublications(tx, [id], 'ended');
      await this.ledger.append(
        tx,
        seen.map(({ reportId, at }) => publishedEvent(reportId, 'private', at, 'citizen')),
      );
    });
    return { publish: false };
  }
}
