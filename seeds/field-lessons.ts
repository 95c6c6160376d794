import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { type CountedReports, type Example, readCountedReports, type TrainSettings } from '#classifier';
import { seedsFolder } from './load.js';

/**
 * How the shipped model of fields is trained; the choice and what else was tried is told in docs/classification.md. `npm run
 * bench -- classifier` prints what it reaches.
 */
export function shippedSettings(): TrainSettings {
  return {
    version: 'fields-5',
    withoutNames: true,
    respelled: true,
    fewestTexts: 5,
    fewestTextsOfGram: 12,
    cost: 0.1,
    passes: 20,
    alsoUnmarked: true,
    sharpness: 7.4,
    counted: { reports: countedReports(), weight: 4, smoothing: 1, shares: 0.5 },
  };
}

/** In how many real reports of other provinces each word and pair stands, by field. */
export function countedReports(): CountedReports {
  return readCountedReports(seed('term-counts-vi.tsv'));
}

/** Texts written for each field, a file per field, and the field's words, each a text of its own. */
export function shippedExamples(): { texts: Example[]; words: Example[] } {
  const folder = join(seedsFolder(), 'texts');
  const texts = readdirSync(folder)
    .sort()
    .flatMap((file) => examplesOf(basename(file, '.txt'), readFileSync(join(folder, file), 'utf8').split('\n')));
  const lists = parse(seed('field-words.yaml')) as Record<string, string>;
  const words = Object.entries(lists).flatMap(([label, list]) => examplesOf(label, list.split(',')));
  return { texts, words };
}

function examplesOf(label: string, texts: readonly string[]): Example[] {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, labels: [label] }));
}

function seed(name: string): string {
  return readFileSync(join(seedsFolder(), name), 'utf8');
}
