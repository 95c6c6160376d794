import { removeMarks } from './fold-key.js';
import { canonicalSyllable, isTypedWithoutMarks, syllablesOf } from './syllables.js';

interface Phrase {
  marked: string;
  unmarked: string;
  /** A single syllable without its marks means too many other things. */
  needsMarks: boolean;
}

const compiled = new Map<string, Phrase>();

/** A text in which phrases are looked for syllable by syllable, by their marks where the writer typed marks. */
export class PhraseText {
  readonly length: number;
  private readonly words: string;
  private readonly typedWithoutMarks: boolean;

  constructor(text: string) {
    const syllables = syllablesOf(text);
    this.length = syllables.length;
    this.words = ` ${syllables.join(' ')} `;
    this.typedWithoutMarks = isTypedWithoutMarks(syllables);
  }

  /** @param unless phrases that, standing over the found one or at most `reach` syllables before it, make it harmless */
  has(phrase: string, unless: readonly string[] = [], reach = 0): boolean {
    const { needsMarks } = compile(phrase);
    if (this.typedWithoutMarks && needsMarks) return false;
    const key = this.keyOf(phrase);
    // Nearly always: the lists of phrases are long, and a text says few of them.
    if (!this.words.includes(key)) return false;
    return this.positions(key).some((at) => !this.isHarmless(at, at + key.length - 1, unless, reach));
  }

  private isHarmless(from: number, to: number, unless: readonly string[], reach: number): boolean {
    return unless.some((phrase) => {
      const key = this.keyOf(phrase);
      return this.positions(key).some((at) => {
        const end = at + key.length - 1;
        return at < to && (end >= from || this.syllablesBetween(end, from) <= reach);
      });
    });
  }

  private syllablesBetween(from: number, to: number): number {
    return this.words.slice(from, to).split(' ').length - 1;
  }

  private keyOf(phrase: string): string {
    const { marked, unmarked } = compile(phrase);
    return this.typedWithoutMarks ? unmarked : marked;
  }

  private positions(key: string): number[] {
    const found: number[] = [];
    for (let at = this.words.indexOf(key); at >= 0; at = this.words.indexOf(key, at + 1)) found.push(at);
    return found;
  }
}

function compile(phrase: string): Phrase {
  let known = compiled.get(phrase);
  if (!known) {
    const marked = ` ${phrase.split(' ').map(canonicalSyllable).join(' ')} `;
    const unmarked = removeMarks(marked);
    known = { marked, unmarked, needsMarks: !phrase.includes(' ') && unmarked !== marked };
    compiled.set(phrase, known);
  }
  return known;
}
