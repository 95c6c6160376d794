import { removeMarks } from './fold-key.js';
import type { Model } from './model.js';

/** A word or phrase of the model, and how much it speaks for each class. */
export interface WeighedTerm {
  term: string;
  weights: Float32Array;
}

/** Terms by their syllables: a text is read along the branches, so that phrases which no model holds cost nothing. */
interface Branch {
  found?: WeighedTerm;
  next: Map<string, Branch>;
}

/** For each term how much it speaks for each class: the logarithm of its lift over all documents, smoothed. */
export class TermWeights {
  private readonly marked: Branch;
  private unmarked?: Branch;

  constructor(private readonly model: Model) {
    this.marked = treeOf(model, model.terms);
  }

  /** The terms of the model that stand in a run of syllables, each as often as it does. */
  *in(syllables: readonly string[], typedWithoutMarks: boolean): Generator<WeighedTerm> {
    if (typedWithoutMarks) this.unmarked ??= treeOf(this.model, withoutMarks(this.model.terms));
    const root = (typedWithoutMarks && this.unmarked) || this.marked;
    const words = typedWithoutMarks ? syllables.map(removeMarks) : syllables;
    for (let start = 0; start < words.length; start++) {
      let branch: Branch | undefined = root;
      for (let at = start; (branch = branch.next.get(words[at] ?? '')); at++) {
        if (branch.found) yield branch.found;
      }
    }
  }
}

function treeOf(model: Model, terms: Map<string, number[]>): Branch {
  const total = sum(model.documents);
  const root: Branch = { next: new Map() };
  for (const [term, counts] of terms) {
    const share = sum(counts) / total;
    const weights = counts.map((count, index) => {
      const documents = model.documents[index] ?? 0;
      return Math.log((count + model.smoothing * share) / ((documents + model.smoothing) * share));
    });
    branchOf(root, term).found = { term, weights: Float32Array.from(weights) };
  }
  return root;
}

function branchOf(root: Branch, term: string): Branch {
  let branch = root;
  for (const syllable of term.split(' ')) {
    let next = branch.next.get(syllable);
    if (!next) branch.next.set(syllable, (next = { next: new Map() }));
    branch = next;
  }
  return branch;
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
