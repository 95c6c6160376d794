import { removeMarks } from '#text';
import type { Model } from './model.js';
import { notMet, PairTable } from './pair-table.js';
import { ScoreTable, unknown } from './score-table.js';
import type { SyllableNumbers, TermRows } from './term-rows.js';
import { longestToken, termsOfWord, type Units } from './units.js';

interface KnownSyllable extends SyllableNumbers {
  unit: number;
  /** Among those that are remembered, from 1; 0 of one that is not. */
  number: number;
}

/** Longer ones are no words of any language, and not remembered. */
const longestSyllable = 24;

/** Characters of a slice that is a copy by itself. */
const longestCopied = 12;

/** So many units are remembered; then all are forgotten, because a flood of invented words must not fill the memory. */
const mostRemembered = 150_000;

/** What the words of a text came to. */
export interface AddedWords {
  /** That they had before it was made 1. */
  length: number;
  /** Units of its syllables and of their pairs, in order, each as often as it stands there. */
  syllables: readonly number[];
  pairs: readonly number[];
}

/** What the units of texts say by a model, each worked out when it is first met. */
export class UnitScores {
  private table: ScoreTable;
  private syllables = new Map<string, KnownSyllable>();
  private pairs = new PairTable();
  private tokens = new Map<string, number>();
  private remembered = 0;
  /** Of the unit that is worked out. */
  private readonly worked: Float32Array;

  constructor(
    private readonly model: Model,
    private readonly rows: TermRows,
  ) {
    this.table = new ScoreTable(model.classes.length);
    this.worked = new Float32Array(model.classes.length);
  }

  /** Adds what syllables and pairs say, as a whole of length 1, to the scores. */
  addWords(scores: Float64Array, { pieces }: Units): AddedWords {
    this.makeRoom();
    this.table.begin();
    const syllables: number[] = [];
    const pairs: number[] = [];
    for (const piece of pieces) {
      let before: KnownSyllable | undefined;
      for (const { value } of piece) {
        const syllable = this.syllable(value);
        if (before) {
          const pair = this.pair(before, syllable);
          pairs.push(pair);
          this.table.meet(pair);
        }
        syllables.push(syllable.unit);
        this.table.meet(syllable.unit);
        before = syllable;
      }
    }
    return { length: this.table.addTo(scores), syllables, pairs };
  }

  /** Adds what tokens say, as a whole of length 1, to the scores. */
  addTokens(scores: Float64Array, { tokens }: Units): void {
    this.table.begin();
    for (const token of tokens) this.table.meet(this.token(token));
    this.table.addTo(scores);
  }

  /** What one mention of a unit of the last text says for a class. */
  says(unit: number, index: number): number {
    return this.table.sayOf(unit, index);
  }

  private makeRoom(): void {
    if (this.remembered < mostRemembered) return;
    this.table = new ScoreTable(this.model.classes.length);
    this.syllables = new Map();
    this.pairs = new PairTable();
    this.tokens = new Map();
    this.remembered = 0;
  }

  private syllable(value: string): KnownSyllable {
    const known = this.syllables.get(value);
    if (known) return known;
    const numbers = this.rows.numbersOf(value, removeMarks(value));
    if (value.length > longestSyllable) return { ...numbers, unit: unknown, number: 0 };
    const { terms } = this.model;
    const unit = this.workOut(termsOfWord(value).map((term) => terms.get(term) ?? notMet));
    const syllable = { ...numbers, unit, number: this.syllables.size + 1 };
    this.syllables.set(value, syllable);
    return syllable;
  }

  private pair(first: KnownSyllable, second: KnownSyllable): number {
    const known = this.pairs.get(first.number, second.number);
    if (known !== notMet) return known;
    const unit = this.workOut([this.rows.markedPair(first, second), this.rows.unmarkedPair(first, second)]);
    if (first.number > 0 && second.number > 0) this.pairs.set(first.number, second.number, unit);
    return unit;
  }

  private token(token: string): number {
    const known = this.tokens.get(token);
    if (known !== undefined) return known;
    if (token.length > longestToken) return unknown;
    const unit = this.workOut(this.rows.gramsOf(token));
    // A copy: a slice of thirteen characters and more would keep its whole text in memory.
    this.tokens.set(token.length > longestCopied ? [...token].join('') : token, unit);
    return unit;
  }

  /** @param found rows, and `notMet` for terms that there are none of */
  private workOut(found: readonly number[]): number {
    this.remembered++;
    const rows = found.filter((row) => row !== notMet);
    if (rows.length === 0) return unknown;
    const { rarity, weights } = this.model;
    const says = this.worked.fill(0);
    let square = 0;
    for (const row of rows) {
      // A string of characters may stand twice in a token; the square is that of the sum.
      const times = rows.length > 2 ? countOf(row, rows) : 1;
      square += times * rarity[row]! ** 2;
      const from = row * says.length;
      for (let index = 0; index < says.length; index++) says[index]! += weights[from + index]!;
    }
    return this.table.add(says, square);
  }
}

function countOf(row: number, rows: readonly number[]): number {
  let count = 0;
  for (const other of rows) if (other === row) count++;
  return count;
}
