import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { notFound } from '#service-kit';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { lockReports } from '../../reports/persistence/report-store.js';
import { recordTouch } from '../../sample/persistence/sample-store.js';
import { endOfClaim } from '../domain/claim.js';
import { canDecide, needsRuling } from '../domain/may-decide.js';
import { triageItem } from '../domain/triage-item.js';
import { deleteClaims, endVisit, saveClaim } from '../persistence/claim-store.js';
import { refuseClaimed } from './refuse-claimed.js';
import { alreadyDecided, rulingNeeded, supervisorTakesOver, visitEnded } from './triage-problems.js';

interface HowToClaim {
  takeOver: boolean;
  /** One opening of the page, whose claims and release may arrive in any order. */
  visitId?: string | undefined;
}

/** Whoever opens a report at the desk has it until they leave it, decide it, or show no sign of life. */
@Injectable()
export class ClaimReport {
  constructor(
    private readonly database: AppDatabase,
    private readonly registry: RegistryCopy,
  ) {}

  /** Claims, or renews what is claimed already. `takeOver`: from whoever has it, by a supervisor. */
  claim(actor: Actor, id: string, { takeOver, visitId }: HowToClaim): Promise<{ reportId: string; until: string }> {
    if (takeOver && !actor.roles.includes('supervisor')) throw supervisorTakesOver();
    return this.database.run(actor, async (tx) => {
      const report = (await lockReports(tx, [id])).get(id);
      if (!report) throw notFound();
      const now = await databaseTime(tx);
      if (!canDecide(report) && !report.review) throw alreadyDecided(triageItem(report, this.registry, null, now));
      if (needsRuling(report, actor.roles)) throw rulingNeeded();
      if (!takeOver) await refuseClaimed(tx, id, now);
      const endsAt = endOfClaim(now);
      if (!(await saveClaim(tx, { reportId: id, by: actor.id, endsAt, visitId }))) throw visitEnded();
      await recordTouch(tx, id, actor.id);
      return { reportId: id, until: endsAt.toISOString() };
    });
  }

  /** Does nothing to a claim that is not theirs, or not any more. `visitId`: whose claims do not count from now on. */
  release(actor: Actor, id: string, visitId?: string): Promise<{ reportId: string }> {
    return this.database.run(actor, async (tx) => {
      // As a claim does: its row refers to the report's.
      if (!(await lockReports(tx, [id])).has(id)) throw notFound();
      await (visitId ? endVisit(tx, id, actor.id, visitId) : deleteClaims(tx, [id], actor.id));
      return { reportId: id };
    });
  }
}
