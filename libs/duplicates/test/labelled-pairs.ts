import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadClassifier } from '#classifier';
import { compareReports, loadVocabulary, readReport, type ReadReport, sameFrom } from '#duplicates';
import { repositoryRoot } from '../../../tools/repository-root.js';

export interface LabelledPair {
  a: ReadReport;
  b: ReadReport;
  same: boolean;
}

export interface Part {
  /** Of one story each: the same matter, and what could be taken for it. */
  pairs: LabelledPair[];
  /** Of two stories in one commune, one of them without a point. */
  unrelated: LabelledPair[];
}

interface Story {
  id: string;
  communeCode: string;
  reports: { matter: string; read: ReadReport }[];
}

/**
 * The stories named `new-` are only measured: they were written when the signs stood, and no weight is fitted to them.
 * Fields are what the shipped classifier says.
 */
export function readLabelledPairs(): { tuning: Part; measured: Part } {
  const stories = readStories();
  return {
    tuning: partOf(stories.filter(({ id }) => !id.startsWith('new-'))),
    measured: partOf(stories.filter(({ id }) => id.startsWith('new-'))),
  };
}

function partOf(stories: readonly Story[]): Part {
  return {
    pairs: stories.flatMap(pairsWithin),
    unrelated: stories.flatMap((story, at) => stories.slice(at + 1).flatMap((other) => pairsBetween(story, other))),
  };
}

/** Precision, recall, and how many pairs of unrelated reports are taken for the same matter. */
export function figuresOf({ pairs, unrelated }: Part): { precision: number; recall: number; mistaken: number } {
  const isSaid = ({ a, b }: LabelledPair) => compareReports(a, b).score >= sameFrom;
  const said = pairs.filter(isSaid);
  const right = said.filter(({ same }) => same).length;
  return {
    precision: right / said.length,
    recall: right / pairs.filter(({ same }) => same).length,
    mistaken: unrelated.filter(isSaid).length,
  };
}

function readStories(): Story[] {
  const stories: Story[] = [];
  for (const line of readFileSync(reportsFile(), 'utf8').split('\n')) {
    if (line.startsWith('# ')) stories.push(storyOf(line));
    else if (line !== '') stories.at(-1)!.reports.push(reportOf(line, stories.at(-1)!.communeCode));
  }
  return stories;
}

function storyOf(line: string): Story {
  const [, id = '', communeCode = ''] = line.split(' ');
  return { id, communeCode, reports: [] };
}

const centre = { lat: 21.3, lng: 105.6 };
const degreesPerMetre = 1 / 111_195;
const firstDay = Date.parse('2026-06-01T01:00:00Z');
const mostFields = 3;

/** `matter east north day | text`: metres from where the story happens, `.` without a point. */
function reportOf(line: string, placeCode: string): Story['reports'][number] {
  const [head = '', text = ''] = line.split(' | ');
  const [matter = '', east = '', north = '', day = ''] = head.split(' ');
  const point = east === '.' ? undefined : pointAt(Number(east), Number(north));
  const fields = loadClassifier().classify(text).fields.slice(0, mostFields);
  const receivedAt = new Date(firstDay + Number(day) * 86_400_000);
  return { matter, read: readReport({ text, point, placeCode, fields, receivedAt }, loadVocabulary()) };
}

function pointAt(east: number, north: number): { lat: number; lng: number } {
  const lat = centre.lat + north * degreesPerMetre;
  return { lat, lng: centre.lng + (east * degreesPerMetre) / Math.cos((lat * Math.PI) / 180) };
}

function pairsWithin({ reports }: Story): LabelledPair[] {
  return reports.flatMap((a, at) =>
    reports.slice(at + 1).map((b) => ({ a: a.read, b: b.read, same: a.matter === b.matter })),
  );
}

function pairsBetween(story: Story, other: Story): LabelledPair[] {
  if (story.communeCode !== other.communeCode) return [];
  return story.reports.flatMap(({ read: a }) =>
    other.reports.filter(({ read: b }) => !a.point || !b.point).map(({ read: b }) => ({ a, b, same: false })),
  );
}

function reportsFile(): string {
  return join(repositoryRoot(), 'libs', 'duplicates', 'test', 'reports.txt');
}
