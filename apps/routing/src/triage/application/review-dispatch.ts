import { Injectable } from '@nestjs/common';
import { dayOf } from '#calendar';
import { isInOffice } from '#contracts';
import { Ledger } from '#messaging';
import { AppDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { notFound, onceByKey, SharedRuns } from '#service-kit';
import { applyChange } from '../../reports/application/apply-change.js';
import { databaseTime } from '../../reports/application/follow-reports.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { lockReports } from '../../reports/persistence/report-store.js';
import { recordTouch } from '../../sample/persistence/sample-store.js';
import { reviewDispatch, type ReviewWord } from '../domain/review-dispatch.js';
import { triageItem } from '../domain/triage-item.js';
import { deleteClaims } from '../persistence/claim-store.js';
import { refuseClaimed } from './refuse-claimed.js';
import type { DeskRequest } from './triage-desk.js';
import { alreadyDecided, mergeUnderWay, suggestsHolder, unknownAgency } from './triage-problems.js';

/** A person confirms or overrules a dispatch of the machine, as its reporter asked. */
@Injectable()
export class ReviewDispatch {
  private readonly runs = new SharedRuns();

  constructor(
    private readonly database: AppDatabase,
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
  ) {}

  /**
   * @throws Problem not-found, already-decided with the new state, claimed-by-another, merge-under-way, unknown-agency,
   *   suggests-holder
   */
  run(asked: DeskRequest, word: ReviewWord): Promise<{ reportId: string; confirmed: boolean }> {
    const { actor, id, key } = asked;
    return this.runs.run(actor, { id, key, word }, () => this.runAlone(asked, word));
  }

  private runAlone(
    { actor, id, key }: DeskRequest,
    word: ReviewWord,
  ): Promise<{ reportId: string; confirmed: boolean }> {
    const request = key === undefined ? undefined : { key, reportId: id, body: { step: 'review', ...word } };
    return this.database.run(actor, (tx) =>
      onceByKey(tx, request, async () => {
        const report = (await lockReports(tx, [id])).get(id);
        if (!report) throw notFound();
        const now = await databaseTime(tx);
        if (!report.review) throw alreadyDecided(triageItem(report, this.registry, null, now));
        await refuseClaimed(tx, id, now);
        if (!word.confirmed && report.mergeAsked) throw mergeUnderWay();
        if (word.suggestedAgencyId !== undefined) this.checkSuggested(word.suggestedAgencyId, report, now);
        await recordTouch(tx, id, actor.id);
        await deleteClaims(tx, [id], actor.id);
        const facts = { registry: this.registry, now, by: actor.id };
        await applyChange(tx, this.ledger, reviewDispatch(report, word, facts));
        return { reportId: id, confirmed: word.confirmed };
      }),
    );
  }

  private checkSuggested(id: string, { agencyId }: RoutedReport, now: Date): void {
    if (id === agencyId) throw suggestsHolder();
    const agency = this.registry.agencies.get(id);
    if (!agency || !isInOffice(agency, dayOf(now))) throw unknownAgency(id);
  }
}
