import { emphasis, gramSign, type Units, termsOfToken, termsOfWord } from '../fields/units.js';

/** In how many of so many texts a term stands. */
export interface DocumentCounts {
  documents: number;
  of: ReadonlyMap<string, number>;
}

export interface Vocabulary {
  /** Term to row. */
  terms: Map<string, number>;
  /** By row: how much rarer than a term of every text, 1 and more. */
  rarity: Float32Array;
}

export interface VocabularySettings {
  /** Terms in fewer texts are left out. */
  fewestTexts: number;
  /** The same for strings of characters. */
  fewestTextsOfGram: number;
}

/** The terms of some texts, and those that others counted in theirs. */
export function vocabularyOf(
  texts: readonly Units[],
  { fewestTexts, fewestTextsOfGram }: VocabularySettings,
  counted: DocumentCounts = { documents: 0, of: new Map() },
): Vocabulary {
  const documents = new Map(counted.of);
  const mine = new Map<string, number>();
  for (const text of texts) for (const term of termsIn(text)) mine.set(term, (mine.get(term) ?? 0) + 1);
  for (const [term, count] of mine) {
    const fewest = term.startsWith(gramSign) ? fewestTextsOfGram : fewestTexts;
    if (count >= fewest || documents.has(term)) documents.set(term, (documents.get(term) ?? 0) + count);
  }
  const terms = new Map<string, number>();
  const rarity = new Float32Array(documents.size);
  for (const [term, count] of documents) {
    // The counted texts were counted by word.
    const of = term.startsWith(gramSign) ? texts.length : counted.documents + texts.length;
    rarity[terms.size] = 1 + Math.log((1 + of) / (1 + count));
    terms.set(term, terms.size);
  }
  return { terms, rarity };
}

function termsIn(text: Units): Set<string> {
  const terms = new Set<string>();
  for (const word of wordsOf(text)) for (const term of termsOfWord(word)) terms.add(term);
  for (const token of text.tokens) for (const term of termsOfToken(token)) terms.add(term);
  return terms;
}

/** Syllables and pairs. */
function wordsOf({ pieces }: Units): string[] {
  return pieces.flatMap((piece) =>
    piece.flatMap(({ value }, n) => (n === 0 ? [value] : [value, `${piece[n - 1]!.value} ${value}`])),
  );
}

/** A text as rows of the vocabulary with their values. */
export interface Vector {
  rows: Int32Array;
  values: Float32Array;
}

/** Words and tokens each of length 1, as UnitScores makes them. */
export function vectorOf(text: Units, vocabulary: Vocabulary): Vector {
  const words = block(wordsOf(text), termsOfWord, vocabulary);
  const tokens = block(text.tokens, termsOfToken, vocabulary);
  return {
    rows: Int32Array.from([...words.keys(), ...tokens.keys()]),
    values: Float32Array.from([...words.values(), ...tokens.values()]),
  };
}

function block(
  units: readonly string[],
  termsOf: (unit: string) => string[],
  { terms, rarity }: Vocabulary,
): Map<number, number> {
  const values = new Map<number, number>();
  let square = 0;
  for (const [unit, times] of countsOf(units)) {
    const own = new Map<number, number>();
    for (const term of termsOf(unit)) {
      const row = terms.get(term);
      if (row !== undefined) own.set(row, (own.get(row) ?? 0) + rarity[row]!);
    }
    const weight = emphasis(times);
    for (const [row, value] of own) {
      square += (weight * value) ** 2;
      values.set(row, (values.get(row) ?? 0) + weight * value);
    }
  }
  const length = Math.sqrt(square) || 1;
  for (const [row, value] of values) values.set(row, value / length);
  return values;
}

function countsOf(units: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
