const prefix = 'dieuphoi.';

/** Undefined when there is nothing, when it is no JSON, or when the browser keeps nothing. */
export function readJson<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** @returns false when the browser keeps nothing (private window, full) */
export function writeJson(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Another tab wrote the key. */
export function onOtherTab(key: string, then: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === prefix + key) then();
  });
}
