import type { Model } from './model.js';
import { syllablesOf } from './syllables.js';

export interface CountSettings extends Pick<Model, 'smoothing' | 'priorPower' | 'temperature' | 'lengthPower'> {
  /** Terms in fewer documents are left out. */
  minimumDocuments: number;
}

/** A model from a table of document counts: `term docs class…`, with the documents per class in the line `#documents`. */
export function modelFromCounts(table: string, version: string, settings: CountSettings): Model {
  const { minimumDocuments, ...numbers } = settings;
  const [head = '', ...lines] = table.split('\n').map((line) => line.replace(/\r$/, ''));
  const classes = head.split('\t').slice(2);
  const terms = new Map<string, number[]>();
  let documents: number[] = [];
  for (const line of lines) {
    const [term = '', total, ...cells] = line.split('\t');
    const counts = classes.map((_, index) => Number(cells[index] || 0));
    if (term === '#documents') documents = counts;
    else if (Number(total) >= minimumDocuments && tellsClasses(counts, documents))
      addCounts(terms, keyOf(term), counts);
  }
  return { version, classes, documents, ...numbers, terms };
}

/** Two spellings of one term are one term. */
function addCounts(terms: Map<string, number[]>, term: string, counts: number[]): void {
  const known = terms.get(term);
  terms.set(term, known ? known.map((count, index) => count + (counts[index] ?? 0)) : counts);
}

function keyOf(term: string): string {
  return syllablesOf(term).join(' ');
}

/** Least mutual information, in documents times nats, that makes a term worth its line. */
const leastInformation = 4;

function tellsClasses(counts: readonly number[], documents: readonly number[]): boolean {
  const all = documents.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let information = 0;
  counts.forEach((count, index) => {
    const expected = (total * (documents[index] ?? 0)) / all;
    if (count > 0 && expected > 0) information += count * Math.log(count / expected);
  });
  return information >= leastInformation;
}
