import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { notFound } from '#service-kit';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { lockReports } from '../../reports/persistence/report-store.js';
import { recordTouch } from '../../sample/persistence/sample-store.js';
import { endOfClaim } from '../domain/claim.js';
import { canDecide } from '../domain/may-decide.js';
import { triageItem } from '../domain/triage-item.js';
import { deleteClaims, saveClaim } from '../persistence/claim-store.js';
import { findReport } from '../persistence/list-desk.js';
import { refuseClaimed } from './refuse-claimed.js';
import { alreadyDecided, supervisorTakesOver } from './triage-problems.js';

/** Whoever opens a report at the desk has it until they leave it, decide it, or show no sign of life. */
@Injectable()
export class ClaimReport {
  constructor(
    private readonly database: AppDatabase,
    private readonly registry: RegistryCopy,
  ) {}

  /** Claims, or renews what is claimed already. `takeOver`: from whoever has it, by a supervisor. */
  claim(actor: Actor, id: string, takeOver: boolean): Promise<{ reportId: string; until: string }> {
    if (takeOver && !actor.roles.includes('supervisor')) throw supervisorTakesOver();
    return this.database.run(actor, async (tx) => {
      const report = (await lockReports(tx, [id])).get(id);
      if (!report) throw notFound();
      const now = await databaseTime(tx);
      if (!canDecide(report)) throw alreadyDecided(triageItem(report, this.registry, null, now));
      if (!takeOver) await refuseClaimed(tx, id, now);
      const endsAt = endOfClaim(now);
      await saveClaim(tx, { reportId: id, by: actor.id, endsAt });
      await recordTouch(tx, id, actor.id);
      return { reportId: id, until: endsAt.toISOString() };
    });
  }

  /** Does nothing when it is not theirs, or not any more. */
  release(actor: Actor, id: string): Promise<{ reportId: string }> {
    return this.database.run(actor, async (tx) => {
      if ((await findReport(tx, id)).length === 0) throw notFound();
      await deleteClaims(tx, [id], actor.id);
      return { reportId: id };
    });
  }
}
