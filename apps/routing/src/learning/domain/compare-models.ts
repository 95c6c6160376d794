import type { Thresholds } from './model.js';

export interface Guess {
  code: string;
  confidence: number;
}

/** A decided report and what two models say of it. */
export interface Tried {
  fieldCode: string;
  standing: Guess;
  candidate: Guess;
}

/** What one model reaches, in reports. */
interface Reached {
  /** Right at the first try. */
  right: number;
  /** Mean distance of confidence and share of right ones, over ten bins of confidence, by their size; 0 when there are none. */
  calibrationError: number;
  /** Sure enough to be dispatched by the machine where it may, and those of them that are right. */
  sure: number;
  sureRight: number;
}

export interface Compared {
  /** In all; of a field, those that belong to it. */
  reports: number;
  standing: Reached;
  candidate: Reached;
}

export interface ComparedField extends Compared {
  code: string;
  /** The least confidence of the machine: as it stood, and as it would be with the candidate. */
  thresholds: { standing: number; candidate: number };
  /** Reports that the candidate takes for this field: what its threshold rests on. */
  cases: number;
}

export interface Comparison extends Compared {
  /** The version of the standing model. */
  against: string;
  fields: ComparedField[];
}

/** What a machine that dispatches by itself must reach. */
const leastPrecision = 0.97;
/** With fewer cases a threshold is never lowered. */
export const leastCases = 30;

/** Two models over the same reports, in all and by field. `thresholds` are those in force. */
export function compareModels(tried: readonly Tried[], thresholds: Thresholds): Compared & Pick<Comparison, 'fields'> {
  const standing = guessesOf(tried, 'standing');
  const candidate = guessesOf(tried, 'candidate');
  const fields = Object.entries(thresholds).map(([code, threshold]): ComparedField => {
    const own = tried.filter(({ fieldCode }) => fieldCode === code);
    const taken = candidate.filter((guess) => guess.code === code);
    const recalibrated = thresholdOf(taken, threshold);
    return {
      code,
      reports: own.length,
      cases: taken.length,
      thresholds: { standing: threshold, candidate: recalibrated },
      standing: reachedIn(code, standing, threshold),
      candidate: reachedIn(code, candidate, recalibrated),
    };
  });
  const over = (guesses: Judged[], side: 'standing' | 'candidate'): Reached => ({
    right: guesses.filter(({ right }) => right).length,
    calibrationError: calibrationError(guesses),
    sure: sum(fields.map((field) => field[side].sure)),
    sureRight: sum(fields.map((field) => field[side].sureRight)),
  });
  return {
    reports: tried.length,
    standing: over(standing, 'standing'),
    candidate: over(candidate, 'candidate'),
    fields,
  };
}

interface Judged extends Guess {
  right: boolean;
}

function guessesOf(tried: readonly Tried[], side: 'standing' | 'candidate'): Judged[] {
  return tried.map((one) => ({ ...one[side], right: one[side].code === one.fieldCode }));
}

/** Of a field every guess that names it: right are those that do so rightly. */
function reachedIn(code: string, guesses: readonly Judged[], threshold: number): Reached {
  const own = guesses.filter((guess) => guess.code === code);
  const sure = own.filter(({ confidence }) => confidence >= threshold);
  return {
    right: own.filter(({ right }) => right).length,
    calibrationError: calibrationError(own),
    sure: sure.length,
    sureRight: sure.filter(({ right }) => right).length,
  };
}

/** The least threshold, in hundredths, above which enough are right; 1 when there is none. */
function thresholdOf(taken: readonly Judged[], standing: number): number {
  if (taken.length === 0) return standing;
  let least = 1;
  for (let hundredths = 50; hundredths < 100; hundredths++) {
    const sure = taken.filter(({ confidence }) => confidence >= hundredths / 100);
    if (sure.length === 0) break;
    if (sure.filter(({ right }) => right).length / sure.length >= leastPrecision) {
      least = hundredths / 100;
      break;
    }
  }
  return taken.length < leastCases ? Math.max(least, standing) : least;
}

function calibrationError(guesses: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ right: 0, confidence: 0 }));
  for (const { confidence, right } of guesses) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.confidence += confidence;
    if (right) bin.right++;
  }
  const distance = sum(bins.map(({ right, confidence }) => Math.abs(right - confidence)));
  return guesses.length === 0 ? 0 : Math.round((distance / guesses.length) * 1000) / 1000;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
