import type { AnyEvent } from './event.js';
import type { StaffAccountSet } from './generated/event-data.js';

/** The newest version of each account among events of the staff topic, ordered by id so that copies never deadlock. */
export function newestAccounts(events: readonly AnyEvent[]): StaffAccountSet[] {
  const newest = new Map<string, StaffAccountSet>();
  for (const event of events) {
    if (event.type !== 'vn.dieuphoi.staff.account-set') continue;
    const account = event.data;
    if ((newest.get(account.id)?.version ?? 0) < account.version) newest.set(account.id, account);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
