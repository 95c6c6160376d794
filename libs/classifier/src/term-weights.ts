import { removeMarks } from './fold-key.js';
import type { Model } from './model.js';

/** For each term how much it speaks for each class: the logarithm of its lift over all documents, smoothed. */
export class TermWeights {
  private readonly marked: Map<string, Float32Array>;
  private unmarked?: Map<string, Float32Array>;

  constructor(private readonly model: Model) {
    this.marked = weigh(model, model.terms);
  }

  of(term: string, typedWithoutMarks: boolean): Float32Array | undefined {
    if (!typedWithoutMarks) return this.marked.get(term);
    this.unmarked ??= weigh(this.model, withoutMarks(this.model.terms));
    return this.unmarked.get(removeMarks(term));
  }
}

function weigh(model: Model, terms: Map<string, number[]>): Map<string, Float32Array> {
  const total = sum(model.documents);
  return new Map(
    [...terms].map(([term, counts]) => {
      const share = sum(counts) / total;
      const weights = counts.map((count, index) => {
        const documents = model.documents[index] ?? 0;
        return Math.log((count + model.smoothing * share) / ((documents + model.smoothing) * share));
      });
      return [term, Float32Array.from(weights)];
    }),
  );
}

function withoutMarks(terms: Map<string, number[]>): Map<string, number[]> {
  const folded = new Map<string, number[]>();
  for (const [term, counts] of terms) {
    const key = removeMarks(term);
    const known = folded.get(key);
    folded.set(key, known ? known.map((count, index) => count + (counts[index] ?? 0)) : counts);
  }
  return folded;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
