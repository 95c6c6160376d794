import type { PhraseList } from './flag-words.js';
import { canonicalSyllable, isTypedWithoutMarks, readSyllables, removeMarks } from '#text';

/** Phrases between spaces, by their first syllable: a text asks only for those that begin with one of its own. */
type ByFirstSyllable = Map<string, string[]>;

interface CompiledList {
  words: ByFirstSyllable;
  unless: string[];
  reach: number;
}

/** A text in which phrases are looked for syllable by syllable, by their marks where the writer typed marks. */
export class PhraseText {
  readonly length: number;
  private readonly words: string;
  private readonly syllables: Set<string>;
  private readonly typedWithoutMarks: boolean;

  constructor(text: string) {
    const read = readSyllables(text);
    const syllables = read.map(({ value }) => value);
    this.length = syllables.length;
    this.typedWithoutMarks = isTypedWithoutMarks([read]);
    this.words = ` ${syllables.join(' ')} `;
    this.syllables = new Set(syllables);
  }

  /** Whether one of the phrases stands in the text where nothing makes it harmless. */
  says(list: PhraseList): boolean {
    const { words, unless, reach } = compile(list, this.typedWithoutMarks);
    for (const syllable of this.syllables) {
      for (const phrase of words.get(syllable) ?? []) {
        const found = this.positions(phrase);
        if (found.some((at) => !this.isHarmless(at, at + phrase.length - 1, unless, reach))) return true;
      }
    }
    return false;
  }

  private isHarmless(from: number, to: number, unless: readonly string[], reach: number): boolean {
    return unless.some((phrase) =>
      this.positions(phrase).some((at) => {
        const end = at + phrase.length - 1;
        return at < to && (end >= from || this.syllablesBetween(end, from) <= reach);
      }),
    );
  }

  private syllablesBetween(from: number, to: number): number {
    return this.words.slice(from, to).split(' ').length - 1;
  }

  private positions(phrase: string): number[] {
    const found: number[] = [];
    for (let at = this.words.indexOf(phrase); at >= 0; at = this.words.indexOf(phrase, at + 1)) found.push(at);
    return found;
  }
}

const marked = new Map<PhraseList, CompiledList>();
const unmarked = new Map<PhraseList, CompiledList>();

function compile(list: PhraseList, withoutMarks: boolean): CompiledList {
  const known = withoutMarks ? unmarked : marked;
  let compiled = known.get(list);
  if (!compiled) {
    const key = (phrase: string) => {
      const canonical = ` ${phrase.split(' ').map(canonicalSyllable).join(' ')} `;
      return withoutMarks ? removeMarks(canonical) : canonical;
    };
    // A single syllable without its marks means too many other things.
    const words = list.words.filter((word) => !withoutMarks || word.includes(' ') || removeMarks(word) === word);
    compiled = { words: byFirstSyllable(words.map(key)), unless: (list.unless ?? []).map(key), reach: list.reach ?? 0 };
    known.set(list, compiled);
  }
  return compiled;
}

function byFirstSyllable(phrases: readonly string[]): ByFirstSyllable {
  const index: ByFirstSyllable = new Map();
  for (const phrase of phrases) {
    const first = phrase.slice(1, phrase.indexOf(' ', 1));
    const others = index.get(first);
    if (others) others.push(phrase);
    else index.set(first, [phrase]);
  }
  return index;
}
