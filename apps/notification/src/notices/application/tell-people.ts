import type { AnyEvent } from '#contracts';
import type { Tx } from '#persistence';
import { concernsMerged, type Notice, noticesOf } from '../domain/notices-of.js';
import { takeEvent, type WatchedReport } from '../domain/watched-report.js';
import { addDeliveries, type NewDelivery } from '../persistence/delivery-store.js';
import { activeStaff, type StaffMember } from '../persistence/staff-store.js';
import { findMerged, lockReports, saveReports } from '../persistence/watched-report-store.js';
import { factsOf, toStaff } from './to-staff.js';

/** Follows the reports of some events and writes down who is to be told what; nothing is sent here. */
export async function tellPeople(tx: Tx, events: readonly AnyEvent[], mail: boolean): Promise<void> {
  const reports = await lockReports(tx, [...new Set(events.map(({ subject }) => subject))]);
  const staff = await activeStaff(tx);
  const changed = new Map<string, WatchedReport>();
  const deliveries: NewDelivery[] = [];
  const endings: Ending[] = [];
  for (const event of events) {
    const before = reports.get(event.subject);
    const report = takeEvent(before, event);
    if (!report) continue;
    if (report !== before) {
      reports.set(report.id, report);
      changed.set(report.id, report);
    }
    for (const notice of noticesOf(report, event)) {
      deliveries.push(...deliveriesOf(report, event, notice, staff));
      if (concernsMerged(notice)) endings.push({ event, notice });
    }
  }
  await saveReports(tx, [...changed.values()]);
  deliveries.push(...(await lettersToMerged(tx, endings)));
  await addDeliveries(tx, deliveries, mail);
}

interface Ending {
  event: AnyEvent;
  notice: Notice;
}

async function lettersToMerged(tx: Tx, endings: readonly Ending[]): Promise<NewDelivery[]> {
  if (endings.length === 0) return [];
  const merged = await findMerged(
    tx,
    endings.map(({ event }) => event.subject),
  );
  return endings.flatMap(({ event, notice }) =>
    merged
      .filter(({ rootId }) => rootId === event.subject)
      .map((report) => ({ ...factsOf(report, event, notice), recipient: 'reporter', channel: 'email' as const })),
  );
}

function deliveriesOf(
  report: WatchedReport,
  event: AnyEvent,
  notice: Notice,
  staff: readonly StaffMember[],
): NewDelivery[] {
  const told = toStaff(report, event, notice, staff);
  const byMail = report.notify && notice.audiences.some(({ who }) => who === 'reporter');
  return byMail ? [...told, { ...factsOf(report, event, notice), recipient: 'reporter', channel: 'email' }] : told;
}
