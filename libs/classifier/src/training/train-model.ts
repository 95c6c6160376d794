import { MarkRestorer } from '../fields/mark-restorer.js';
import type { Model } from '../fields/model.js';
import { unitsOf } from '../fields/units.js';
import { removeMarks } from '#text';
import { complementWeights, type CountedReports } from './counted-reports.js';
import { trainSeparators } from './train-separators.js';
import {
  type DocumentCounts,
  type Vector,
  vectorOf,
  type Vocabulary,
  vocabularyOf,
  type VocabularySettings,
} from './vocabulary.js';

export interface Example {
  text: string;
  /** The classes that are right; none when it is of no class. */
  labels: readonly string[];
  /** It teaches of these classes alone. */
  only?: readonly string[];
}

export interface TrainSettings extends VocabularySettings {
  version: string;
  withoutNames: boolean;
  /** Addresses are left out, too. */
  withoutAddresses?: boolean;
  /** Syllables to which marks were put back are tokens, too. */
  respelled?: boolean;
  /** What an example on the wrong side costs: the more, the closer to the examples. */
  cost: number;
  /** Passes over all examples. */
  passes: number;
  /** Each example is learned again as if it had been typed without marks; where it is respelled, once more as it is not. */
  alsoUnmarked: boolean;
  sharpness: number;
  /** In how many other texts, of whatever class, each word and pair stands: what marks are put back by besides the examples. */
  words?: DocumentCounts;
  /** What was counted elsewhere: how much it weighs, its smoothing, and how far examples follow its shares of classes (0 to 1). */
  counted?: { reports: CountedReports; weight: number; smoothing: number; shares: number };
}

/** A linear model of labelled texts, which may begin from what was counted elsewhere. */
export function trainModel(examples: readonly Example[], settings: TrainSettings): Model {
  const { counted, withoutNames, withoutAddresses, respelled } = settings;
  const counts = counted ? documentCounts(counted.reports) : settings.words;
  const asTyped = ({ text }: Example) => unitsOf(text, { withoutNames, withoutAddresses });
  const marks = new MarkRestorer(vocabularyOf(examples.map(asTyped), settings, counts));
  const restored = ({ text }: Example) => unitsOf(text, { withoutNames, withoutAddresses, respelled }, marks);
  const bare = settings.alsoUnmarked ? examples.map(withoutMarks) : [];
  // Else the model would rely too much on marks that are put back wrongly.
  const notRespelled = respelled ? bare : [];
  const learned = [...examples, ...bare, ...notRespelled];
  const texts = [
    ...[...examples, ...bare].map(restored),
    ...notRespelled.map(({ text }) => unitsOf(text, { withoutNames, withoutAddresses }, marks)),
  ];
  const classes = counted?.reports.classes ?? [...new Set(examples.flatMap(({ labels }) => labels))].sort();
  const vocabulary = vocabularyOf(texts, settings, counts);
  const vectors = texts.map((text) => vectorOf(text, vocabulary));
  const labels = learned.map((example) => new Set(example.labels.map((label) => classes.indexOf(label))));
  const only = learned.map((example) => example.only && new Set(example.only.map((label) => classes.indexOf(label))));
  const weights = counted
    ? givenWeights(counted, vocabulary)
    : new Float32Array(vocabulary.terms.size * classes.length);
  const given = counted && vectors.map((vector) => scoresOf(vector, weights, classes.length));
  const separators = trainSeparators(
    { vectors, labels, only, shares: sharesOf(labels, classes.length, counted), given },
    { classes: classes.length, rows: vocabulary.terms.size, cost: settings.cost, passes: settings.passes },
  );
  for (let at = 0; at < weights.length; at++) {
    weights[at] = (weights[at]! + separators.weights[at]!) * vocabulary.rarity[Math.floor(at / classes.length)]!;
  }
  const { version, sharpness } = settings;
  const bias = [...separators.bias].map(round);
  return { version, classes, withoutNames, withoutAddresses, respelled, sharpness, bias, ...vocabulary, weights };
}

function withoutMarks(example: Example): Example {
  return { ...example, text: removeMarks(example.text) };
}

/** Of whatever class. */
export function documentCounts({ documents, terms }: CountedReports): DocumentCounts {
  const of = new Map([...terms].map(([term, counts]) => [term, sum(counts)]));
  return { documents: sum(documents), of };
}

/** By row, then by class, per unit of rarity. */
function givenWeights(
  { reports, weight, smoothing }: NonNullable<TrainSettings['counted']>,
  { terms, rarity }: Vocabulary,
): Float32Array {
  const classes = reports.classes.length;
  const weights = new Float32Array(terms.size * classes);
  for (const [term, says] of complementWeights(reports, smoothing)) {
    const row = terms.get(term)!;
    says.forEach((value, index) => (weights[row * classes + index] = (weight * value) / rarity[row]!));
  }
  return weights;
}

/** The rarer a class among the examples than where texts come from, the more each of its examples counts; 1 on average. */
function sharesOf(
  labels: readonly ReadonlySet<number>[],
  classes: number,
  counted: TrainSettings['counted'],
): Float32Array {
  if (!counted) return new Float32Array(labels.length).fill(1);
  const examples = new Array<number>(classes).fill(0);
  for (const [label = 0] of labels) examples[label]!++;
  const shares = Float32Array.from(labels, ([label = 0]) => {
    return (counted.reports.documents[label]! / examples[label]!) ** counted.shares;
  });
  const mean = sum(shares) / shares.length;
  return shares.map((share) => share / mean);
}

function scoresOf({ rows, values }: Vector, weights: Float32Array, classes: number): Float32Array {
  const scores = new Float32Array(classes);
  rows.forEach((row, i) => {
    for (let index = 0; index < classes; index++) scores[index]! += values[i]! * weights[row * classes + index]!;
  });
  return scores;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
