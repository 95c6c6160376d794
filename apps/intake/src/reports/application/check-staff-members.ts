import type { Actor } from '#persistence';
import type { ReportBody } from '../http/report-body.js';
import { invalidReceivedAt, staffOnly } from './report-problems.js';

const staffMembers = ['channel', 'receivedAt', 'receivedAtReason', 'externalRef', 'onBehalf', 'test'] as const;
const dayMs = 86_400_000;
/** Clocks of two machines differ. */
const toleranceMs = 60_000;

/** Members that only helpers and dispatchers may send. @throws Problem `staff-only` */
export function checkStaffMembers(body: ReportBody, actor: Actor): void {
  const sent = staffMembers.filter((member) => body[member] !== undefined);
  if (sent.length === 0) return;
  const allowed = actor.kind === 'staff' && actor.roles.some((role) => role === 'helper' || role === 'dispatcher');
  if (!allowed) throw staffOnly(sent);
}

/** When a letter came, as staff say; more than a day back needs a reason. @throws Problem `invalid-received-at` */
export function checkReceivedAt(body: ReportBody, now: Date): Date | undefined {
  if (body.receivedAt === undefined) return undefined;
  const receivedAt = new Date(body.receivedAt);
  const age = now.getTime() - receivedAt.getTime();
  if (age < -toleranceMs) {
    throw invalidReceivedAt('receivedAt không được ở tương lai.', 'receivedAt must not be in the future.');
  }
  if (age > dayMs && body.receivedAtReason === undefined) {
    throw invalidReceivedAt(
      'receivedAt lùi quá một ngày: hãy ghi lý do ở receivedAtReason.',
      'receivedAt is more than a day back: give the reason in receivedAtReason.',
    );
  }
  return receivedAt;
}
