import { notMet, PairTable } from './pair-table.js';
import { eachGram, gramSign, unmarkedSign } from './units.js';

/** A syllable as it stands in the pairs of a vocabulary; 0 where it stands in none. */
export interface MarkedNumber {
  marked: number;
}

export interface SyllableNumbers extends MarkedNumber {
  /** As the first and as the second of a pair without marks. */
  unmarkedFirst: number;
  unmarkedSecond: number;
}

/**
 * The rows of a vocabulary's pairs and strings of characters, found by numbers: to make a string of each one that a text holds
 * would take most of the time.
 */
export class TermRows {
  private readonly numbers = new Map<string, number>();
  private readonly pairs = new PairTable();
  private readonly grams = new PairTable();

  constructor(readonly terms: ReadonlyMap<string, number>) {
    for (const [term, row] of terms) {
      if (term.startsWith(gramSign)) this.grams.set(half(term, 1, term.length), half(term, 3, term.length), row);
      else if (term.includes(' ')) this.addPair(term, row);
    }
  }

  /** @param bare the syllable without its marks */
  numbersOf(syllable: string, bare: string): SyllableNumbers {
    return {
      marked: this.numberOf(syllable),
      unmarkedFirst: this.numberOf(unmarkedSign + bare),
      unmarkedSecond: this.numberOf(bare),
    };
  }

  /** Of a pair as it is written; `notMet` when there is none. */
  markedPair(first: MarkedNumber, second: MarkedNumber): number {
    return this.pairOf(first.marked, second.marked);
  }

  unmarkedPair(first: SyllableNumbers, second: SyllableNumbers): number {
    return this.pairOf(first.unmarkedFirst, second.unmarkedSecond);
  }

  /** Of the strings of characters in a token, as often as they stand in it. */
  gramsOf(token: string): number[] {
    const rows: number[] = [];
    eachGram(token, (text, at, length) => {
      const row = this.grams.get(half(text, at, at + length), half(text, at + 2, at + length));
      if (row !== notMet) rows.push(row);
    });
    return rows;
  }

  private addPair(term: string, row: number): void {
    const blank = term.indexOf(' ');
    this.pairs.set(this.newNumberOf(term.slice(0, blank)), this.newNumberOf(term.slice(blank + 1)), row);
  }

  private newNumberOf(syllable: string): number {
    const number = this.numbers.get(syllable) ?? this.numbers.size + 1;
    this.numbers.set(syllable, number);
    return number;
  }

  /** As it stands with its marks; 0 where it stands in no pair. */
  numberOf(syllable: string): number {
    return this.numbers.get(syllable) ?? 0;
  }

  private pairOf(first: number, second: number): number {
    return first === 0 || second === 0 ? notMet : this.pairs.get(first, second);
  }
}

/** Two code units as one number, 0 for what is not there. */
function half(text: string, from: number, end: number): number {
  const low = from + 1 < end ? text.charCodeAt(from + 1) : 0;
  return from < end ? ((text.charCodeAt(from) << 16) | low) >>> 0 : 0;
}
