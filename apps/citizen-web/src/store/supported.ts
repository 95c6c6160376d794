import { onOtherTab, readJson, writeJson } from './json-store.js';
import { newKey } from './new-key.js';
import { Signal } from './signal.js';

const storeKey = 'supported';

/** Reports that this person said they have the same problem with: the Idempotency-Key by code, and whether it arrived. */
type Supported = Readonly<Record<string, { key: string; sent: boolean }>>;

export const supported = new Signal<Supported>(readJson<Supported>(storeKey) ?? {});

onOtherTab(storeKey, () => supported.set(readJson<Supported>(storeKey) ?? {}));

/** One person, one key: however often the button is pressed, it counts once. */
export function supportKeyOf(code: string): string {
  const key = supported.value[code]?.key ?? newKey();
  save(code, { key, sent: supported.value[code]?.sent ?? false });
  return key;
}

export function rememberSupport(code: string): void {
  save(code, { key: supportKeyOf(code), sent: true });
}

function save(code: string, support: Supported[string]): void {
  const value = { ...supported.value, [code]: support };
  supported.set(value);
  writeJson(storeKey, value);
}
