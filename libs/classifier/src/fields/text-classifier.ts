import { MarkRestorer } from './mark-restorer.js';
import type { Model } from './model.js';
import { TermRows } from './term-rows.js';
import { unknown } from './score-table.js';
import { type AddedWords, UnitScores } from './unit-scores.js';
import { type Units, unitsOf } from './units.js';

export interface Candidate {
  code: string;
  confidence: number;
}

export interface Reason {
  /** As it stood in the text. */
  word: string;
  weight: number;
}

export interface Guess {
  /** The most likely classes, the best first; confidences of all classes add up to 1. */
  candidates: Candidate[];
  /** The words that speak most for the first class. */
  why: Reason[];
  /** How many different syllables of the text the model knows. */
  knownWords: number;
  /** Pairs of neighbouring syllables, and those of which the model knows nothing. */
  pairs: number;
  unknownPairs: number;
}

interface Scored {
  units: Units;
  scores: Float64Array;
  words: AddedWords;
}

const shownClasses = 5;
const shownWords = 6;
const longestShown = 40;
/** Words that say less than this for a class are not shown as a reason. */
const leastShown = 0.02;

/** Texts to the classes of a model. */
export class TextClassifier {
  private readonly units: UnitScores;
  private readonly marks: MarkRestorer;

  constructor(private readonly model: Model) {
    const rows = new TermRows(model.terms);
    this.units = new UnitScores(model, rows);
    this.marks = new MarkRestorer(model, rows);
  }

  get classes(): readonly string[] {
    return this.model.classes;
  }

  get version(): string {
    return this.model.version;
  }

  /** By class, before it is made a confidence. */
  scoresOf(text: string): Float64Array {
    return this.score(text).scores;
  }

  /** The first five classes. */
  candidatesOf(text: string): Candidate[] {
    return this.candidates(this.score(text));
  }

  guess(text: string): Guess {
    const scored = this.score(text);
    const { syllables, pairs } = scored.words;
    return {
      candidates: this.candidates(scored),
      why: this.reasons(scored),
      knownWords: new Set(syllables.filter((unit) => unit !== unknown)).size,
      pairs: pairs.length,
      unknownPairs: pairs.filter((unit) => unit === unknown).length,
    };
  }

  private score(text: string): Scored {
    const units = unitsOf(text, this.model, this.marks);
    const scores = Float64Array.from(this.model.bias);
    const words = this.units.addWords(scores, units);
    this.units.addTokens(scores, units);
    return { units, scores, words };
  }

  private candidates({ scores }: Scored): Candidate[] {
    const confidences = confidencesOf(scores, this.model.sharpness);
    return highest(confidences, shownClasses).map((index) => ({
      code: this.model.classes[index]!,
      confidence: round(confidences[index]!),
    }));
  }

  /** A word of a pair that is shown is not shown again. */
  private reasons({ units, scores, words }: Scored): Reason[] {
    const best = scores.indexOf(Math.max(...scores));
    const said = this.said(units, words, best).sort((a, b) => b.weight - a.weight);
    const shown: typeof said = [];
    for (const reason of said) {
      if (shown.length === shownWords) break;
      const again = shown.some(({ syllables }) => syllables.some((one) => reason.syllables.includes(one)));
      if (!again) shown.push(reason);
    }
    return shown.map(({ word, weight }) => ({ word: word.slice(0, longestShown), weight: round(weight) }));
  }

  private said({ pieces }: Units, words: AddedWords, index: number) {
    const all: (Reason & { syllables: string[] })[] = [];
    let syllable = 0;
    let pair = 0;
    const weightOf = (unit: number) => this.units.says(unit, index) / words.length;
    for (const piece of pieces) {
      piece.forEach(({ value, written }, n) => {
        const weight = weightOf(words.syllables[syllable++]!);
        if (weight >= leastShown) all.push({ word: written, weight, syllables: [value] });
        const next = piece[n + 1];
        if (!next) return;
        const together = weightOf(words.pairs[pair++]!);
        if (together < leastShown) return;
        const both = written === next.written ? written : `${written} ${next.written}`;
        all.push({ word: both, weight: together, syllables: [value, next.value] });
      });
    }
    return all;
  }
}

/** Positions of the highest values, the highest first. */
function highest(values: Float64Array, count: number): number[] {
  const positions: number[] = [];
  for (let index = 0; index < values.length; index++) {
    let at = positions.length;
    while (at > 0 && values[positions[at - 1]!]! < values[index]!) at--;
    if (at >= count) continue;
    positions.splice(at, 0, index);
    if (positions.length > count) positions.pop();
  }
  return positions;
}

/** Adds up to 1. */
export function confidencesOf(scores: Float64Array, sharpness: number): Float64Array {
  let top = -Infinity;
  for (const score of scores) if (score > top) top = score;
  const confidences = new Float64Array(scores.length);
  let total = 0;
  for (let index = 0; index < scores.length; index++) {
    total += confidences[index] = Math.exp((scores[index]! - top) * sharpness);
  }
  for (let index = 0; index < scores.length; index++) confidences[index]! /= total;
  return confidences;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
