import { removeMarks, type Syllable } from '#text';
import type { Model } from './model.js';
import { notMet } from './pair-table.js';
import { type MarkedNumber, TermRows } from './term-rows.js';
import { gramSign, unmarkedSign } from './units.js';

interface Spelling extends MarkedNumber {
  value: string;
  /** Share of the texts that it stands in; only ratios count. */
  share: number;
  /** Logarithm of how likely it follows what it makes no known pair with. */
  alone: number;
}

/** How far a pair is believed before its syllables by themselves. */
const pairTrust = 0.8;
/** Share of a syllable that nobody has counted. */
const uncounted = 1e-5;
/** With one word repeated a hundred times, or none known, there is little to choose from; two neighbours multiply. */
const mostSpellings = 12;

/**
 * Puts marks back where a text was typed without: of all ways to spell its syllables the one that is most likely by the words
 * and pairs that a model knows (Viterbi's algorithm).
 */
export class MarkRestorer {
  private readonly spellings = new Map<string, Spelling[]>();
  /** Of the shares of all syllables. */
  private total = 0;
  private readonly uncountedAlone: number;

  constructor(
    private readonly words: Pick<Model, 'terms' | 'rarity'>,
    private readonly rows = new TermRows(words.terms),
  ) {
    for (const [term, row] of words.terms) {
      if (term.startsWith(unmarkedSign) || term.startsWith(gramSign) || term.includes(' ')) continue;
      const bare = removeMarks(term);
      const known = this.spellings.get(bare) ?? [];
      const share = this.shareOf(row);
      known.push({ marked: this.rows.numberOf(term), value: term, share, alone: 0 });
      this.total += share;
      this.spellings.set(bare, known);
    }
    for (const known of this.spellings.values()) {
      known.sort((a, b) => b.share - a.share).splice(mostSpellings);
      for (const spelling of known) spelling.alone = this.aloneOf(spelling.share);
    }
    this.uncountedAlone = this.aloneOf(uncounted);
  }

  /** Syllables that have a mark stay as they are. */
  restore(syllables: readonly Syllable[]): Syllable[] {
    const ways = syllables.map((syllable) => this.waysOf(syllable));
    /** For each spelling of a syllable the likeliest spelling of the one before. */
    const before: number[][] = [];
    let likely = ways[0]?.map(({ share }) => Math.log(share)) ?? [];
    for (let at = 1; at < ways.length; at++) {
      const steps = ways[at]!.map((own) => this.likeliest(ways[at - 1]!, likely, own));
      before.push(steps.map((step) => step.at));
      likely = steps.map((step) => step.value);
    }
    const restored: Syllable[] = new Array<Syllable>(syllables.length);
    let chosen = likely.indexOf(Math.max(...likely));
    for (let at = syllables.length - 1; at >= 0; at--) {
      restored[at] = { ...syllables[at]!, value: ways[at]![chosen]!.value };
      chosen = before[at - 1]?.[chosen] ?? 0;
    }
    return restored;
  }

  private waysOf({ value, marked }: Syllable): Spelling[] {
    const known = marked ? undefined : this.spellings.get(value);
    if (known) return known;
    return [{ marked: this.rows.numberOf(value), value, share: uncounted, alone: this.uncountedAlone }];
  }

  /** Which of the spellings before a spelling makes all up to it most likely, and how likely in logarithms. */
  private likeliest(previous: readonly Spelling[], likely: readonly number[], own: Spelling) {
    let [at, value] = [0, -Infinity];
    for (let n = 0; n < previous.length; n++) {
      // No step is more than certain, and its logarithm at most 0.
      if (likely[n]! <= value) continue;
      const row = this.rows.markedPair(previous[n]!, own);
      const step = row === notMet ? own.alone : this.together(row, previous[n]!, own);
      if (likely[n]! + step > value) [at, value] = [n, likely[n]! + step];
    }
    return { at, value };
  }

  private together(row: number, previous: Spelling, { share }: Spelling): number {
    const pair = this.shareOf(row) / previous.share;
    return Math.log(pairTrust * pair + ((1 - pairTrust) * share) / this.total);
  }

  private aloneOf(share: number): number {
    return Math.log(((1 - pairTrust) * share) / this.total);
  }

  private shareOf(row: number): number {
    return Math.exp(-this.words.rarity[row]!);
  }
}
