import type { Model } from './model.js';
import { syllablesOf } from './syllables.js';

export interface CountSettings extends Pick<Model, 'smoothing' | 'priorPower' | 'temperature' | 'lengthPower'> {
  /** Terms in fewer documents are left out. */
  minimumDocuments: number;
  /** Share of a class's documents that each of its added phrases is taken to be in. */
  phraseShare: number;
  /** Share of that share for every other class. */
  elsewhereShare: number;
}

/**
 * A model from a table of document counts (`term docs class…`, with the documents per class in the line `#documents`) and
 * from phrases known to belong to a class.
 */
export function modelFromCounts(
  table: string,
  phrases: Record<string, string[]>,
  version: string,
  settings: CountSettings,
): Model {
  const { minimumDocuments, phraseShare, elsewhereShare, ...numbers } = settings;
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
  for (const [term, owners] of ownersOf(phrases)) {
    const shares = classes.map((code) => phraseShare * (owners.has(code) ? 1 : elsewhereShare));
    addCounts(
      terms,
      term,
      shares.map((share, index) => round(share * (documents[index] ?? 0))),
    );
  }
  return { version, classes, documents, ...numbers, terms };
}

function ownersOf(phrases: Record<string, string[]>): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [code, list] of Object.entries(phrases)) {
    for (const phrase of list) owners.set(keyOf(phrase), (owners.get(keyOf(phrase)) ?? new Set()).add(code));
  }
  return owners;
}

/** Two spellings of one term are one term. */
function addCounts(terms: Map<string, number[]>, term: string, counts: number[]): void {
  const known = terms.get(term);
  terms.set(term, known ? known.map((count, index) => round(count + (counts[index] ?? 0))) : counts);
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

function round(count: number): number {
  return Math.round(count * 1000) / 1000;
}
