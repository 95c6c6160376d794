import { removeMarks, syllablesOf } from '#text';
import { unmarkedSign } from '../fields/units.js';

/** In how many reports of each class each term stands. */
export interface CountedReports {
  classes: string[];
  /** Per class. */
  documents: number[];
  /** Term to counts per class; terms of texts without marks too. */
  terms: Map<string, number[]>;
}

/** Reads a table of document counts: `term docs class…`, with the reports per class in the line `#documents`. */
export function readCountedReports(table: string): CountedReports {
  const [head = '', ...lines] = table.split('\n').map((line) => line.replace(/\r$/, ''));
  const classes = head.split('\t').slice(2);
  const terms = new Map<string, number[]>();
  let documents: number[] = [];
  for (const line of lines) {
    const [term = '', , ...cells] = line.split('\t');
    const counts = classes.map((_, index) => Number(cells[index] || 0));
    if (term === '#documents') documents = counts;
    else if (term !== '') {
      // Two spellings of one term are one term.
      const syllables = syllablesOf(term);
      add(terms, syllables.join(' '), counts);
      add(terms, unmarkedSign + syllables.map(removeMarks).join(' '), counts);
    }
  }
  return { classes, documents, terms };
}

function add(terms: Map<string, number[]>, term: string, counts: readonly number[]): void {
  const known = terms.get(term);
  terms.set(term, known ? known.map((count, index) => count + counts[index]!) : [...counts]);
}

/**
 * What each term says for each class by the reports of all other classes: complement naive Bayes (Rennie et al., Tackling the
 * Poor Assumptions of Naive Bayes Text Classifiers, ICML 2003). On average over the classes a term says 0.
 */
export function complementWeights({ classes, terms }: CountedReports, smoothing: number): Map<string, Float32Array> {
  const totals = { marked: classTotals(terms, false), unmarked: classTotals(terms, true) };
  const weights = new Map<string, Float32Array>();
  for (const [term, counts] of terms) {
    const { perClass, all, size } = term.startsWith(unmarkedSign) ? totals.unmarked : totals.marked;
    const sum = counts.reduce((total, count) => total + count, 0);
    const says = classes.map((_, index) => {
      const others = sum - counts[index]!;
      return -Math.log((others + smoothing) / (all - perClass[index]! + smoothing * size));
    });
    const mean = says.reduce((total, value) => total + value, 0) / says.length;
    weights.set(
      term,
      Float32Array.from(says, (value) => value - mean),
    );
  }
  return weights;
}

function classTotals(terms: ReadonlyMap<string, number[]>, unmarked: boolean) {
  const perClass: number[] = [];
  let size = 0;
  for (const [term, counts] of terms) {
    if (term.startsWith(unmarkedSign) !== unmarked) continue;
    size++;
    counts.forEach((count, index) => (perClass[index] = (perClass[index] ?? 0) + count));
  }
  return { perClass, size, all: perClass.reduce((total, count) => total + count, 0) };
}
