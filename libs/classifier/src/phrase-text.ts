import { removeMarks } from './fold-key.js';
import { canonicalSyllable, isTypedWithoutMarks, syllablesOf } from './syllables.js';

/** A text in which phrases are looked for syllable by syllable, by their marks where the writer typed marks. */
export class PhraseText {
  private readonly syllables: string[];
  private readonly typedWithoutMarks: boolean;

  constructor(text: string) {
    this.syllables = syllablesOf(text);
    this.typedWithoutMarks = isTypedWithoutMarks(this.syllables);
  }

  get length(): number {
    return this.syllables.length;
  }

  /** @param unless phrases that, standing over or right before the found one, make it harmless */
  has(phrase: string, unless: readonly string[] = []): boolean {
    const wanted = this.keyOf(phrase);
    // A single syllable without its marks means too many other things.
    if (this.typedWithoutMarks && wanted.length === 1 && removeMarks(phrase) !== phrase) return false;
    return this.positions(wanted).some((start) => !this.isHarmless(start, wanted.length, unless));
  }

  private isHarmless(start: number, length: number, unless: readonly string[]): boolean {
    return unless.some((phrase) => {
      const key = this.keyOf(phrase);
      return this.positions(key).some((at) => at < start + length && at + key.length >= start);
    });
  }

  private keyOf(phrase: string): string[] {
    const syllables = phrase.split(' ').map(canonicalSyllable);
    return this.typedWithoutMarks ? syllables.map(removeMarks) : syllables;
  }

  private positions(key: readonly string[]): number[] {
    const found: number[] = [];
    for (let start = 0; start + key.length <= this.syllables.length; start++) {
      if (key.every((syllable, index) => this.syllables[start + index] === syllable)) found.push(start);
    }
    return found;
  }
}
