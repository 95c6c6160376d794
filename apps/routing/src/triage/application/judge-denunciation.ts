import { Injectable } from '@nestjs/common';
import { Ledger } from '#messaging';
import { WorkerDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { notFound, onceByKey, SharedRuns } from '#service-kit';
import { isDenunciation, readsDenunciations } from '../../classification/domain/denunciations.js';
import { applyChange } from '../../reports/application/apply-change.js';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { lockReports } from '../../reports/persistence/report-store.js';
import { type DenunciationWord, judgeDenunciation } from '../domain/judge-denunciation.js';
import { deleteClaims } from '../persistence/claim-store.js';
import { refuseUnlessFree } from './refuse-unless-free.js';
import type { DeskRequest } from './triage-desk.js';

/** Puts a report of the desk into restricted handling, or takes it out. */
@Injectable()
export class JudgeDenunciation {
  private readonly runs = new SharedRuns();

  constructor(
    // Row-level security lets nobody move a row out of their own sight, which is what a dispatcher does here.
    private readonly database: WorkerDatabase,
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
  ) {}

  /** @throws Problem not-found, also for a denunciation that the actor may not read, or what keeps it from being decided */
  run(asked: DeskRequest, word: DenunciationWord): Promise<{ reportId: string; denunciation: boolean }> {
    const { actor, id, key } = asked;
    return this.runs.run(actor, { id, key, word }, () => this.runAlone(asked, word));
  }

  private runAlone(
    { actor, id, key }: DeskRequest,
    word: DenunciationWord,
  ): Promise<{ reportId: string; denunciation: boolean }> {
    const { denunciation } = word;
    const request = key === undefined ? undefined : { key, reportId: id, body: { step: 'denunciation', ...word } };
    return this.database.run(actor, (tx) =>
      onceByKey(tx, request, async () => {
        const report = (await lockReports(tx, [id])).get(id);
        if (!report || (isDenunciation(report) && !readsDenunciations(actor))) throw notFound();
        const now = await databaseTime(tx);
        await refuseUnlessFree(tx, report, this.registry, now);
        await deleteClaims(tx, [id], actor.id);
        if (isDenunciation(report) !== denunciation) {
          const facts = { registry: this.registry, now, by: actor.id };
          await applyChange(tx, this.ledger, judgeDenunciation(report, word, facts));
        }
        return { reportId: id, denunciation };
      }),
    );
  }
}
