import { composeText, textWords, withoutMasks } from '#text';
import { type Model, ModelError } from './fields/model.js';
import { type Candidate, type Reason, TextClassifier } from './fields/text-classifier.js';
import { findFlags, type FoundFlags, toldByModel } from './flags/find-flags.js';
import { subfieldsInText } from './subfields/subfields-in-text.js';

export interface Classification extends FoundFlags {
  /** The five most likely fields, the best first; confidences of all fields add up to 1. */
  fields: Candidate[];
  /** By field: its second level, where the text leaves little doubt. */
  subfields: ReadonlyMap<string, Candidate>;
  /** The words that speak most for the first field, as they stood in the text. */
  why: Reason[];
  /** How much of the text is new to the model: its pairs of neighbouring syllables, and those that it does not know. */
  unknownWords: { pairs: number; unknown: number };
  modelVersion: string;
}

/** Nobody heaps more marks on a letter, and to compose thousands takes the square of their number. */
const heapedMarks = /(\p{M}{4})\p{M}+/gu;

/** What routing asks of a text: its field, and whether a person should look at it. */
export class Classifier {
  private readonly fields: TextClassifier;
  private readonly flags: TextClassifier;

  /** @throws ModelError when the second model does not tell every flag: silence of it must mean that there is none */
  constructor(fields: Model, flags: Model) {
    const unknown = toldByModel.filter((flag) => !flags.classes.includes(flag));
    if (unknown.length > 0) throw new ModelError(`The model of flags does not know ${unknown.join(', ')}.`);
    this.fields = new TextClassifier(fields);
    this.flags = new TextClassifier(flags);
  }

  get classes(): readonly string[] {
    return this.fields.classes;
  }

  /** Of the model of fields. */
  get version(): string {
    return this.fields.version;
  }

  /** @param masked its words; the labels of masks are passed over */
  classify(masked: string): Classification {
    const text = composeText(withoutMasks(masked).replace(heapedMarks, '$1'));
    const { candidates, why, knownWords, pairs, unknownPairs } = this.fields.guess(text);
    const fieldOf = (part: string) => this.fields.candidatesOf(part)[0] ?? { code: '', confidence: 0 };
    const words = textWords(text);
    const found = findFlags(text, { model: this.flags, knownWords, words, fieldOf });
    return {
      fields: candidates,
      subfields: subfieldsInText(words),
      why,
      unknownWords: { pairs, unknown: unknownPairs },
      ...found,
      modelVersion: this.fields.version,
    };
  }
}
