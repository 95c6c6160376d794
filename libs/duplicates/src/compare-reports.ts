import { metresBetween } from '#places';
import { compareLocators } from './locators-in-text.js';
import type { ReadReport } from './read-report.js';
import { weights } from './weights.js';

/** How likely two reports are of one matter, and why. */
export interface Likeness {
  /** 0 to 1. */
  score: number;
  /** Undefined when one has no point. */
  metres?: number;
  days: number;
  /** The rarest words of both, as the first one writes them and in its order. */
  words: string[];
}

/** Metres and days within which two reports can be of one matter. */
export const nearMetres = 150;
export const nearDays = 30;
/** From this score on two reports are taken for the same matter: nine of ten are, on the tuning part of the labelled reports. */
export const sameFrom = 0.55;
const millisecondsPerDay = 86_400_000;
const mostWords = 5;

/** What speaks for and against, each between 0 and 1. */
export const signNames = [
  'points',
  'close',
  'troubles',
  'otherTroubles',
  'things',
  'words',
  'names',
  'otherNames',
  'missingNames',
  'numbers',
  'otherNumbers',
  'field',
  'days',
] as const;
export type Signs = Record<(typeof signNames)[number], number>;

export function compareReports(a: ReadReport, b: ReadReport): Likeness {
  const metres = metresApart(a, b);
  return {
    score: scoreOf(signsOf(a, b)),
    ...(metres !== undefined && { metres: Math.round(metres) }),
    days: Math.round(daysApart(a, b) * 10) / 10,
    words: wordsInCommon(a, b),
  };
}

function metresApart(a: ReadReport, b: ReadReport): number | undefined {
  return a.point && b.point ? metresBetween(a.point, b.point) : undefined;
}

function daysApart(a: ReadReport, b: ReadReport): number {
  return Math.abs(a.receivedAt.getTime() - b.receivedAt.getTime()) / millisecondsPerDay;
}

function areNear(a: ReadReport, b: ReadReport, metres: number | undefined, days: number): boolean {
  if (days > nearDays) return false;
  if (metres !== undefined) return metres <= nearMetres;
  return a.placeCode === undefined || b.placeCode === undefined || a.placeCode === b.placeCode;
}

/** Undefined when they are too far from each other to be of one matter, whatever they say, or nobody knows what words say. */
export function signsOf(a: ReadReport, b: ReadReport): Signs | undefined {
  const metres = metresApart(a, b);
  const days = daysApart(a, b);
  if (!a.counted || !b.counted || !areNear(a, b, metres, days)) return undefined;
  const troubles = cosine(a.troubles, b.troubles);
  const located = compareLocators(a.locators, b.locators);
  const [namesThere, namesHere] = [shareFound(a.names, b.folded), shareFound(b.names, a.folded)];
  const found = average([namesThere, namesHere]);
  const none = found === 0;
  const both = namesThere !== undefined && namesHere !== undefined;
  return {
    points: metres === undefined ? 0 : 1,
    close: metres === undefined ? 0 : 1 - metres / nearMetres,
    troubles,
    otherTroubles: troubles === 0 && a.troubles.size > 0 && b.troubles.size > 0 ? 1 : 0,
    things: cosine(a.things, b.things),
    words: likenessOfWords(a, b),
    names: found ?? 0,
    otherNames: none && both ? 1 : 0,
    missingNames: none && !both ? 1 : 0,
    numbers: located.same ? 1 : 0,
    otherNumbers: located.apart ? 1 : 0,
    field: fieldsInCommon(a.fields, b.fields),
    days: days / nearDays,
  };
}

function scoreOf(signs: Signs | undefined): number {
  if (!signs) return 0;
  let total = weights.always;
  for (const sign of signNames) total += weights[sign] * signs[sign];
  return Math.round(1000 / (1 + Math.exp(-total))) / 1000;
}

/** Which share of the names stands in a text; undefined without names. */
function shareFound(names: readonly string[], folded: string): number | undefined {
  if (names.length === 0) return undefined;
  return names.filter((name) => folded.includes(` ${name} `)).length / names.length;
}

function average(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Of two sets the weight of what both hold, against that of all. */
function cosine<T extends { weight: number }>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const together = sum([...a].filter((one) => b.has(one)));
  return together === 0 ? 0 : together / Math.sqrt(sum(a) * sum(b));
}

/** The cosine of their words, names left out: those have a sign of their own. */
function likenessOfWords(a: ReadReport, b: ReadReport): number {
  const names = new Set([...a.names, ...b.names].flatMap((name) => name.split(' ')));
  const [of, other] = [a, b].map(({ words }) => [...words].filter(([word]) => !names.has(word)));
  let together = 0;
  for (const [word, { weight }] of of!) if (b.words.has(word)) together += weight;
  return together === 0
    ? 0
    : together / Math.sqrt(sum(of!.map(([, word]) => word)) * sum(other!.map(([, word]) => word)));
}

function wordsInCommon(a: ReadReport, b: ReadReport): string[] {
  const shared = [...a.words].flatMap(([word, one]) => (b.words.has(word) ? [one] : []));
  const rarest = new Set([...shared].sort((x, y) => y.weight - x.weight).slice(0, mostWords));
  return shared.filter((one) => rarest.has(one)).map(({ written }) => written.toLowerCase());
}

/** 1 when both are as likely of each field. */
function fieldsInCommon(a: ReadReport['fields'], b: ReadReport['fields']): number {
  let sum = 0;
  for (const { code, confidence } of a) {
    const other = b.find((field) => field.code === code);
    if (other) sum += Math.sqrt(confidence * other.confidence);
  }
  return Math.min(1, sum);
}

function sum(weighed: Iterable<{ weight: number }>): number {
  let total = 0;
  for (const { weight } of weighed) total += weight;
  return total;
}
