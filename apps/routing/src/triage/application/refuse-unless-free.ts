import type { Tx } from '#persistence';
import type { RegistryView } from '../../classification/domain/registry-view.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { recordTouch } from '../../sample/persistence/sample-store.js';
import { canDecide, needsRuling } from '../domain/may-decide.js';
import { triageItem } from '../domain/triage-item.js';
import { refuseClaimed } from './refuse-claimed.js';
import { alreadyDecided, rulingNeeded } from './triage-problems.js';

/**
 * The report, whose row is locked, is on the desk, and whoever acts may decide about it now.
 *
 * @throws Problem already-decided with the new state, ruling-needed, claimed-by-another
 */
export async function refuseUnlessFree(tx: Tx, report: RoutedReport, registry: RegistryView, now: Date): Promise<void> {
  if (!canDecide(report)) throw alreadyDecided(triageItem(report, registry, null, now));
  if (needsRuling(report, tx.actor.roles)) throw rulingNeeded();
  await refuseClaimed(tx, report.id, now);
  await recordTouch(tx, report.id, tx.actor.id);
}
