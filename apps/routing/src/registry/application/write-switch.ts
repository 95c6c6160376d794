import type { RegistryFieldSet } from '#contracts';
import type { EventDraft, Ledger } from '#messaging';
import type { Tx } from '#persistence';
import { saveField } from '../persistence/registry-store.js';

/** The next version of a field whose row is locked, with its event. */
export async function writeSwitch(tx: Tx, ledger: Ledger, field: RegistryFieldSet): Promise<RegistryFieldSet> {
  const data = { ...field, version: field.version + 1 };
  await saveField(tx, data);
  const draft = { type: 'vn.dieuphoi.registry.field-set', subject: `field:${field.code}`, data } as EventDraft;
  await ledger.append(tx, [draft]);
  return data;
}
