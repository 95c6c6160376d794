import { findFlags, type Flag } from './find-flags.js';
import type { Model } from './model.js';
import { isTypedWithoutMarks, syllablesOf } from './syllables.js';
import { TermWeights, type WeighedTerm } from './term-weights.js';
import { piecesWithoutNames } from './without-names.js';

export interface Classification {
  /** The five most likely fields, the best first; confidences of all fields add up to 1. */
  fields: { code: string; confidence: number }[];
  /** The words of the text that speak most for the first field. */
  why: { word: string; weight: number }[];
  flags: Flag[];
  modelVersion: string;
}

interface Guess {
  confidences: number[];
  best: number;
  /** Each once, in the order of the text. */
  known: WeighedTerm[];
}

const shownFields = 5;
const shownWords = 6;

export class Classifier {
  private readonly weights: TermWeights;
  private readonly priors: number[];

  constructor(private readonly model: Model) {
    this.weights = new TermWeights(model);
    const total = model.documents.reduce((sum, count) => sum + count, 0);
    this.priors = model.documents.map((count) => model.priorPower * Math.log((count + 1) / total));
  }

  get classes(): readonly string[] {
    return this.model.classes;
  }

  classify(text: string): Classification {
    const { confidences, best, known } = this.guess(text);
    const fields = this.model.classes
      .map((code, index) => ({ code, confidence: round(confidences[index] ?? 0) }))
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, shownFields);
    const why = known
      .map(({ term, weights }) => ({ word: term, weight: round(weights[best] ?? 0) }))
      .filter(({ weight }) => weight > 0.3)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, shownWords);
    const flags = findFlags(text, {
      knownWords: known.length,
      fieldOf: (part) => this.fieldOf(part),
    });
    return { fields, why, flags, modelVersion: this.model.version };
  }

  private fieldOf(text: string): { code: string; confidence: number } {
    const { confidences, best } = this.guess(text);
    return { code: this.model.classes[best] ?? '', confidence: confidences[best] ?? 0 };
  }

  private guess(text: string): Guess {
    const pieces = piecesWithoutNames(text).map(syllablesOf);
    const typedWithoutMarks = isTypedWithoutMarks(pieces.flat());
    const known = [...new Set(pieces.flatMap((piece) => [...this.weights.in(piece, typedWithoutMarks)]))];
    const scores = [...this.priors];
    for (const { weights } of known) {
      for (let index = 0; index < scores.length; index++) scores[index]! += weights[index]!;
    }
    const temperature = this.model.temperature * Math.max(known.length, 1) ** this.model.lengthPower;
    const confidences = softmax(scores, temperature);
    return { confidences, best: scores.indexOf(Math.max(...scores)), known };
  }
}

function softmax(scores: readonly number[], temperature: number): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - highest) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
