/**
 * A text that every part of the system can store and send: no NUL (PostgreSQL refuses it), no lone surrogate (it is not
 * UTF-8), and composed letters, because "ế" typed on some phones is three characters.
 */
export function wellFormed(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}

/** Length as a person counts it: an emoji is one. */
export function characters(text: string): number {
  return Array.from(text).length;
}
