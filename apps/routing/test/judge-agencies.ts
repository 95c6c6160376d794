import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadClassifier } from '#classifier';
import { loadDevReports } from '../../../seeds/load.js';
import { seededRegistry } from '../../../seeds/seeded-registry.js';
import { repositoryRoot } from '../../../tools/repository-root.js';
import { type Classified, classifyReport } from '../src/classification/domain/classify-report.js';

export interface AgencyCase {
  text: string;
  /** The commune that the reporter chose. */
  placeCode: string;
  /** Agency ids; `commune` and `police` are those of the place. Often several are as good. */
  right: string[];
}

/** The real cases, as if they had happened in the area of use; the agencies are labelled by hand, by reading each text. */
export function realAgencyCases(): AgencyCase[] {
  const texts = new Map(loadDevReports().map(({ id, text }) => [id, text]));
  const file = join(repositoryRoot(), 'apps', 'routing', 'test', 'right-agencies.tsv');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [id, right, placeCode] = line.split('\t') as [string, string, string];
    return { text: texts.get(id)!, placeCode, right: right.split(',') };
  });
}

/** Routes as a fresh installation does where every field may dispatch by itself. */
export function agencyRouter(): (report: Pick<AgencyCase, 'text' | 'placeCode'>) => Classified['event'] {
  const registry = seededRegistry();
  const classifier = loadClassifier();
  const now = new Date('2026-06-22T09:00:00+07:00');
  const help = { registry, now, automaticEverywhere: true, classify: (text: string) => classifier.classify(text) };
  return ({ text, placeCode }) => {
    const instant = now.toISOString();
    const report = { text, location: { communeCode: placeCode }, receivedAt: instant, dispatchBy: instant };
    return classifyReport(report, help).event;
  };
}

export interface AgencyFigures {
  texts: number;
  first: number;
  amongThree: number;
  /** Share that the machine would dispatch at the shipped thresholds, and of them those that reach a right agency. */
  dispatched: number;
  precision: number;
}

export function judgeAgencies(cases: readonly AgencyCase[]): AgencyFigures {
  const route = agencyRouter();
  const judged = cases.map((one) => {
    const { candidates, decision } = route(one);
    const right = candidates.map(({ agencyId }) => isRight(agencyId, one));
    return { first: right[0] === true, amongThree: right.includes(true), dispatched: decision === 'dispatch' };
  });
  const dispatched = judged.filter((one) => one.dispatched);
  return {
    texts: cases.length,
    first: share(judged, ({ first }) => first),
    amongThree: share(judged, ({ amongThree }) => amongThree),
    dispatched: dispatched.length / cases.length,
    precision: share(dispatched, ({ first }) => first),
  };
}

export function isRight(agencyId: string, { right, placeCode }: AgencyCase): boolean {
  const ofPlace: Record<string, string> = { commune: `ubnd-${placeCode}`, police: `cong-an-${placeCode}` };
  return right.some((one) => (ofPlace[one] ?? one) === agencyId);
}

function share<T>(all: readonly T[], counts: (one: T) => boolean): number {
  return all.filter(counts).length / all.length;
}
