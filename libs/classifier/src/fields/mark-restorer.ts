import { removeMarks, type Syllable } from '#text';
import type { Model } from './model.js';
import { gramSign, unmarkedSign } from './units.js';

interface Spelling {
  value: string;
  /** Share of the texts that it stands in; only ratios count. */
  share: number;
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

  constructor(private readonly words: Pick<Model, 'terms' | 'rarity'>) {
    for (const term of words.terms.keys()) {
      if (term.startsWith(unmarkedSign) || term.startsWith(gramSign) || term.includes(' ')) continue;
      const bare = removeMarks(term);
      const known = this.spellings.get(bare) ?? [];
      const share = this.shareOf(term);
      known.push({ value: term, share });
      this.total += share;
      this.spellings.set(bare, known);
    }
    for (const known of this.spellings.values()) {
      known.sort((a, b) => b.share - a.share).splice(mostSpellings);
    }
  }

  /** Syllables that have a mark stay as they are. */
  restore(syllables: readonly Syllable[]): Syllable[] {
    const ways = syllables.map((syllable) => this.waysOf(syllable));
    const before: number[][] = [];
    let likely: number[] = [];
    ways.forEach((own, at) => {
      const steps = own.map((spelling) =>
        best((ways[at - 1] ?? []).map((previous, n) => likely[n]! + this.step(previous, spelling))),
      );
      before.push(steps.map(({ at }) => at));
      likely = steps.map(({ value }, n) => (at === 0 ? Math.log(own[n]!.share) : value));
    });
    const restored: Syllable[] = new Array<Syllable>(syllables.length);
    let chosen = best(likely).at;
    for (let at = syllables.length - 1; at >= 0; at--) {
      restored[at] = { ...syllables[at]!, value: ways[at]![chosen]!.value };
      chosen = before[at]![chosen]!;
    }
    return restored;
  }

  private waysOf({ value, marked }: Syllable): Spelling[] {
    const known = marked ? undefined : this.spellings.get(value);
    return known ?? [{ value, share: uncounted }];
  }

  /** Logarithm of how likely the one follows the other. */
  private step(previous: Spelling, { value, share }: Spelling): number {
    const pair = this.shareOf(`${previous.value} ${value}`) / previous.share;
    return Math.log(pairTrust * pair + ((1 - pairTrust) * share) / this.total);
  }

  private shareOf(term: string): number {
    const row = this.words.terms.get(term);
    return row === undefined ? 0 : Math.exp(-this.words.rarity[row]!);
  }
}

/** The first highest value and where it is. */
function best(values: readonly number[]): { value: number; at: number } {
  let at = 0;
  for (let n = 1; n < values.length; n++) if (values[n]! > values[at]!) at = n;
  return { value: values[at] ?? 0, at };
}
