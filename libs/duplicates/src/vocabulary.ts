import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeMarks, syllablesOf } from '#text';
import { Concepts } from './concepts.js';

/** Of a word that the counts leave out, because fewer reports hold it or because it is a name. */
const docsOfUncounted = 3;

/** In how many real reports words stand, and what they mean: the fewer hold a word, the more it says. */
export class Vocabulary {
  readonly concepts: Concepts;
  /** Why nothing was counted; no two reports are alike then. */
  readonly problem: string | undefined;
  private readonly docs = new Map<string, number>();
  private readonly folded = new Map<string, number>();
  private reports = 1;

  /** @param table lines of `term docs …`, the number of all reports in the line `#documents` */
  constructor(table: string) {
    this.problem = problemOf(table);
    const lines = this.problem === undefined ? linesOf(table) : [];
    for (const line of lines) {
      const [term = '', count = ''] = line.split('\t', 2);
      if (term === '#documents') this.reports = Number(count);
      else this.add(syllablesOf(term).join(' '), Number(count));
    }
    this.concepts = new Concepts(
      {
        docsOf: (term) => this.docs.get(term) ?? 0,
        docsOfFolded: (term) => this.folded.get(term) ?? 0,
        rarity: (docs) => this.rarity(docs),
      },
      syllablesOf,
    );
  }

  /** Of a word without marks. */
  weightOf(word: string): number {
    return this.rarity(this.folded.get(word) ?? docsOfUncounted);
  }

  private add(term: string, count: number): void {
    const bare = removeMarks(term);
    this.docs.set(term, (this.docs.get(term) ?? 0) + count);
    this.folded.set(bare, (this.folded.get(bare) ?? 0) + count);
  }

  private rarity(docs: number): number {
    return Math.max(0, Math.log(this.reports / docs));
  }
}

function linesOf(table: string): string[] {
  return table.trimEnd().split('\n').slice(1);
}

function problemOf(table: string): string | undefined {
  if (table === '') return 'The counts of words cannot be read.';
  const isWhole = table.endsWith('\n') && table.includes('\n#documents\t');
  const isCounted = linesOf(table).every((line) => /^[^\t]+\t[1-9]\d*\t/.test(line));
  return isWhole && isCounted ? undefined : 'The counts of words are cut off or damaged.';
}

let loaded: Vocabulary | undefined;

/** By the counts of real reports that the project carries, read once. */
export function loadVocabulary(): Vocabulary {
  loaded ??= new Vocabulary(readCounts());
  return loaded;
}

/** Nothing when there is no such file, or none that may be read. */
function readCounts(): string {
  try {
    return readFileSync(join(seedsFolder(), 'term-counts-vi.tsv'), 'utf8');
  } catch {
    return '';
  }
}

/** The counts stay in the source folder; the program may run from dist. */
function seedsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'seeds');
}
