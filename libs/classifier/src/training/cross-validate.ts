import { TextClassifier } from '../fields/text-classifier.js';
import type { Judged } from './judge.js';
import { type Example, trainModel, type TrainSettings } from './train-model.js';
import { pseudoRandom } from './train-separators.js';

export interface CrossValidation {
  folds: number;
  /** Learned by every model and judged by none. */
  always?: readonly Example[];
}

/** What models say of examples that they have not seen: each fold is judged by a model of the others. */
export function crossValidate(
  examples: readonly Example[],
  settings: TrainSettings,
  { folds, always = [] }: CrossValidation,
): Judged[] {
  const fold = foldsOf(examples.length, folds);
  return Array.from({ length: folds }, (_, n) => {
    const learned = examples.filter((__, i) => fold[i] !== n);
    const classifier = new TextClassifier(trainModel([...learned, ...always], settings));
    return examples.filter((__, i) => fold[i] === n).map((example) => judge(classifier, example));
  }).flat();
}

/** A label that the classifier has never seen is never right. */
function judge(classifier: TextClassifier, { text, labels }: Example): Judged {
  const right = labels.map((label) => classifier.classes.indexOf(label)).filter((at) => at >= 0);
  return { scores: classifier.scoresOf(text), right };
}

/** The fold of each, by chance and always the same. */
export function foldsOf(size: number, folds: number): number[] {
  const random = pseudoRandom(folds);
  return Array.from({ length: size }, () => Math.floor(random() * folds));
}
