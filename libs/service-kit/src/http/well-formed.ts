const unstorable = /\0|\p{Surrogate}/u;
/** No schema goes so deep; what does is refused by it, and must not exhaust the stack before. */
const deepest = 20;

/**
 * What came as JSON, with every text as every part of the system can store and send it: no NUL (PostgreSQL refuses it),
 * no lone surrogate (it is not UTF-8), and composed letters, because "ế" typed on some phones is three characters.
 */
export function wellFormed(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') {
    const storable = unstorable.test(value) ? value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd') : value;
    return storable.normalize('NFC');
  }
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return value.map((part) => wellFormed(part, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wellFormed(part, depth + 1)]));
}
