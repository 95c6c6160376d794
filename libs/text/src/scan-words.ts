/** For code units below 0x2000, where Vietnamese lives: 0 no letter, 1 a letter, 2 a capital. Others are asked one by one. */
const kinds = Uint8Array.from({ length: 0x2000 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  if (/\p{Lu}/u.test(character)) return 2;
  return /\p{L}/u.test(character) ? 1 : 0;
}

/** Calls back for each run of letters: where it begins and ends, and how many of its letters are capitals. */
export function scanWords(text: string, visit: (start: number, end: number, capitals: number) => void): void {
  let start = -1;
  let capitals = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    let kind: number;
    let width = 1;
    if (code < 0x2000) kind = kinds[code]!;
    else {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      width = character.length;
      kind = kindOf(character);
    }
    if (kind === 0) {
      if (start >= 0) visit(start, at, capitals);
      start = -1;
    } else {
      if (start < 0) {
        start = at;
        capitals = 0;
      }
      if (kind === 2) capitals++;
    }
    at += width;
  }
  if (start >= 0) visit(start, text.length, capitals);
}

/** Whether a code unit is a blank, the end of a line or the like. */
export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
