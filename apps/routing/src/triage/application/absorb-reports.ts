import { Injectable } from '@nestjs/common';
import { Ledger } from '#messaging';
import { type Actor, AppDatabase, type Tx } from '#persistence';
import { RegistryCopy } from '#registry';
import { isDenunciation } from '../../classification/domain/denunciations.js';
import { draftsOf } from '../../reports/application/apply-change.js';
import { databaseTime } from '../../reports/application/follow-reports.js';
import type { Change, RoutedReport } from '../../reports/domain/routed-report.js';
import { saveReports } from '../../reports/persistence/report-store.js';
import { type Claim, standingClaim } from '../domain/claim.js';
import { canDecide, needsRuling } from '../domain/may-decide.js';
import { goOnIn, mayRecall } from '../domain/recall-to-merge.js';
import { deleteClaims, readClaims } from '../persistence/claim-store.js';
import { lockForMerge, refuseEnded } from './lock-for-merge.js';
import { denunciationNotMerged } from './triage-problems.js';

/** Reports that are merged in one transaction: everybody who decides about one of them waits for it. */
const chunk = 100;

export const leftReasons = [
  'already-decided',
  'already-accepted',
  'merge-under-way',
  'claimed-by-another',
  'ruling-needed',
  'denunciation-not-merged',
  'not-found',
] as const;

interface Left {
  reportId: string;
  code: (typeof leftReasons)[number];
}

export interface Absorbed {
  /** The root in which they go on. */
  reportId: string;
  /** How many go on there, those included that did before. */
  merged: number;
  /** Those that follow when their dispatch is taken back, unless their agency accepts before. */
  recalling: string[];
  /** Those that stay where they are, and why. */
  left: Left[];
}

/** All reports of a storm go on in one. */
@Injectable()
export class AbsorbReports {
  constructor(
    private readonly database: AppDatabase,
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
  ) {}

  /**
   * Chunk by chunk, each whole; what is merged already counts as merged, so that the same request again finishes what was
   * interrupted.
   *
   * @throws Problem not-found, cannot-merge, denunciation-not-merged
   */
  async run(actor: Actor, intoReportId: string, reportIds: readonly string[]): Promise<Absorbed> {
    const ids = [...new Set(reportIds)].filter((id) => id !== intoReportId);
    const answer: Absorbed = { reportId: intoReportId, merged: 0, recalling: [], left: [] };
    for (let from = 0; from < ids.length; from += chunk) {
      const part = ids.slice(from, from + chunk);
      const absorbed = await this.database.run(actor, (tx) => this.absorb(tx, intoReportId, part));
      answer.reportId = absorbed.reportId;
      answer.merged += absorbed.merged;
      answer.recalling.push(...absorbed.recalling);
      answer.left.push(...absorbed.left);
    }
    return answer;
  }

  private async absorb(tx: Tx, intoReportId: string, ids: readonly string[]): Promise<Absorbed> {
    const { reports, root } = await lockForMerge(tx, ids, intoReportId);
    refuseEnded(root);
    if (isDenunciation(root)) throw denunciationNotMerged();
    const now = await databaseTime(tx);
    const claims = await readClaims(tx, ids);
    const left: Left[] = [];
    const recalling: string[] = [];
    const changes: Change[] = [];
    for (const reportId of ids) {
      const report = reports.get(reportId);
      if (report?.mergedInto === root.id) continue;
      const code = whyLeft(report, root, claims.get(reportId), tx.actor, now);
      if (code) {
        left.push({ reportId, code });
        continue;
      }
      if (report!.state === 'dispatched') recalling.push(reportId);
      changes.push(...goOnIn(report!, root, { registry: this.registry, now, by: tx.actor.id }));
    }
    const changed = changes.flatMap(({ report }) => (report.id === root.id ? [] : [report]));
    await saveReports(tx, changed);
    await deleteClaims(
      tx,
      changed.map(({ id }) => id),
      tx.actor.id,
    );
    await this.ledger.append(
      tx,
      changes.flatMap((change) => draftsOf(change)),
    );
    return { reportId: root.id, merged: ids.length - left.length - recalling.length, recalling, left };
  }
}

function whyLeft(
  report: RoutedReport | undefined,
  root: RoutedReport,
  claim: Claim | undefined,
  { id: viewer, roles }: Actor,
  now: Date,
): Left['code'] | undefined {
  if (!report) return 'not-found';
  if (report.id === root.id) return 'already-decided';
  if (isDenunciation(report)) return 'denunciation-not-merged';
  if (report.mergeAsked && report.mergeAsked.intoReportId !== root.id) return 'merge-under-way';
  if (report.state === 'dispatched') return mayRecall(report) ? undefined : 'already-accepted';
  if (!canDecide(report)) return 'already-decided';
  if (needsRuling(report, roles)) return 'ruling-needed';
  return standingClaim(claim, viewer, now)?.mine === false ? 'claimed-by-another' : undefined;
}
