import type { AnyEvent } from '#contracts';
import type { Tx } from '#persistence';
import { fieldStopped } from '../domain/field-stopped.js';
import { addDeliveries } from '../persistence/delivery-store.js';
import { activeStaff } from '../persistence/staff-store.js';
import { toStaff } from './to-staff.js';

/** Tells those who decide about automatic dispatch that the blind sample ended it in a field. */
export async function tellOfStoppedFields(tx: Tx, events: readonly AnyEvent[]): Promise<void> {
  const stopped = events.flatMap((event) => {
    const notice = fieldStopped(event);
    return notice ? [{ event, notice }] : [];
  });
  if (stopped.length === 0) return;
  const staff = await activeStaff(tx);
  const about = { id: '', code: '' };
  const deliveries = stopped.flatMap(({ event, notice }) => toStaff(about, event, notice, staff));
  await addDeliveries(tx, deliveries, false);
}
