import { isBlank, removeMarks, scanWords, syllablesOf } from '#text';

const sentenceStart = /(?:^|[.!?;:\n"(])\s*$/u;
/** Folded words before the name of a commune and what is above it: everybody around shares it. */
const units = /(?:^|[^\p{L}])(?:phường|xã|thị trấn|thị xã|thành phố|tp|huyện|tỉnh|quận|p|x|tt|h|q)\.?\s*$/iu;

/** Folded words that say what a name is of, or that are written with a capital and name nothing around. */
const kinds = new Set(
  (
    'duong pho ngo ngach hem kiet khu thon xom lang to cau cho truong ho kenh song quoc tinh lo cong vien tieng anh tet nga ba tu ' +
    'nha tram ben chua den dinh dai ql tl dt kdc tdc'
  ).split(' '),
);

/** Names in a text, folded: capitalised words in a row. A text without small letters, or with each word capitalised, has none. */
export function namesInText(text: string): string[] {
  const names: string[] = [];
  let words = 0;
  let capitalised = 0;
  let run: { start: number; end: number; words: number } | undefined;
  const endRun = () => {
    if (run) names.push(...nameOf(text, run));
    run = undefined;
  };
  scanWords(text, (start, end, capitals) => {
    words++;
    const first = capitals > 0 && text[start] !== text[start]!.toLowerCase();
    if (first) capitalised++;
    if (!first || capitals > 1) return endRun();
    if (run && isBlankBetween(text, run.end, start)) {
      run.end = end;
      run.words++;
      return;
    }
    endRun();
    run = { start, end, words: 1 };
  });
  endRun();
  return capitalised * 3 > words * 2 ? [] : [...new Set(names)];
}

/** A single word that begins a sentence has its capital from there; of several words the first one may have. */
function nameOf(text: string, { start, end, words }: { start: number; end: number; words: number }): string[] {
  const before = text.slice(Math.max(0, start - 12), start);
  if (units.test(before)) return [];
  const beginsSentence = sentenceStart.test(before) && (start < 12 || before.trim() !== '');
  if (beginsSentence && words === 1) return [];
  const syllables = syllablesOf(text.slice(start, end)).map(removeMarks);
  if (beginsSentence && words > 2) syllables.shift();
  // "Cầu Giấy" is a name with its first word, "Đường Cầu Giấy" is one without.
  while (kinds.has(syllables[0] ?? '') && syllables.length !== 2) syllables.shift();
  return syllables.length === 0 ? [] : [syllables.join(' ')];
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
