import { isBlank, scanWords } from '#text';

const sentenceStart = /(?:^|[.!?;:\n"(–-])\s*$/u;

/**
 * The pieces of a text between names. A name is two or more capitalised words in a row: a street, a person, a place. Names
 * say nothing about a subject, and the counted reports hold none. A text in capital letters, or with each word capitalised,
 * keeps everything.
 */
export function piecesWithoutNames(text: string): string[] {
  const names: { start: number; end: number }[] = [];
  let words = 0;
  let capitalised = 0;
  /** Of the run of capitalised words that may still grow. */
  let run: { start: number; end: number; firstEnd: number; words: number } | undefined;
  const endRun = () => {
    if (run && run.words > 1) names.push({ start: nameStart(text, run), end: run.end });
    run = undefined;
  };
  scanWords(text, (start, end, capitals) => {
    words++;
    const first = capitals > 0 && isCapital(text, start);
    if (first) capitalised++;
    if (!first || capitals > 1) return endRun();
    if (run && isBlankBetween(text, run.end, start)) {
      run.end = end;
      run.words++;
      return;
    }
    endRun();
    run = { start, end, firstEnd: end, words: 1 };
  });
  endRun();
  if (names.length === 0 || capitalised * 2 > words) return [text];
  const pieces: string[] = [];
  let position = 0;
  for (const { start, end } of names) {
    pieces.push(text.slice(position, start));
    position = end;
  }
  return [...pieces, text.slice(position)];
}

/** The first word of a sentence has its capital from there. */
function nameStart(text: string, { start, firstEnd }: { start: number; firstEnd: number }): number {
  return sentenceStart.test(text.slice(Math.max(0, start - 4), start)) && !isCut(text, start) ? firstEnd : start;
}

/** Four characters back there is neither the beginning nor the end of a sentence. */
function isCut(text: string, start: number): boolean {
  return start > 4 && text.slice(start - 4, start).trim() === '';
}

function isCapital(text: string, at: number): boolean {
  const letter = text[at]!;
  return letter !== letter.toLowerCase();
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
