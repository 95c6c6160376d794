import type { Vector } from './vocabulary.js';

export interface TrainingSet {
  vectors: readonly Vector[];
  /** The classes of each, as their positions. */
  labels: readonly ReadonlySet<number>[];
  /** The classes that each is a lesson for; left out: all. */
  only?: readonly (ReadonlySet<number> | undefined)[];
  /** How much each counts; 1 on average. */
  shares: Float32Array;
  /** Scores that are given before anything is learned, class by class of each text; what is learned is added to them. */
  given?: readonly Float32Array[];
}

export interface SeparatorSettings {
  classes: number;
  rows: number;
  /** What a text on the wrong side costs. */
  cost: number;
  /** Passes over all texts. */
  passes: number;
}

export interface Separators {
  /** By row, then by class. */
  weights: Float32Array;
  bias: Float32Array;
}

/**
 * For each class the linear separator of its texts from all others: squared hinge loss, by coordinate descent in the dual
 * (Hsieh et al., A Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008, algorithm 1). The same input gives
 * the same answer.
 */
export function trainSeparators(set: TrainingSet, settings: SeparatorSettings): Separators {
  const { classes, rows } = settings;
  const weights = new Float32Array(rows * classes);
  const bias = new Float32Array(classes);
  for (let index = 0; index < classes; index++) {
    const separator = trainOne(set, index, settings);
    for (let row = 0; row < rows; row++) weights[row * classes + index] = separator.weights[row]!;
    bias[index] = separator.bias;
  }
  return { weights, bias };
}

function trainOne(
  { vectors, labels, only, shares, given }: TrainingSet,
  index: number,
  { rows, cost, passes }: SeparatorSettings,
): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(rows);
  let bias = 0;
  const alphas = new Float64Array(vectors.length);
  const squares = vectors.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1));
  const order = Int32Array.from(vectors.keys()).filter((n) => only?.[n]?.has(index) ?? true);
  const random = pseudoRandom(index + 1);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    let steepest = 0;
    for (const n of order) {
      const { rows: at, values } = vectors[n]!;
      const side = labels[n]!.has(index) ? 1 : -1;
      const softness = 1 / (2 * cost * shares[n]!);
      let score = bias + (given?.[n]?.[index] ?? 0);
      for (let i = 0; i < at.length; i++) score += weights[at[i]!]! * values[i]!;
      const alpha = alphas[n]!;
      const slope = side * score - 1 + softness * alpha;
      if (alpha === 0 && slope >= 0) continue;
      steepest = Math.max(steepest, Math.abs(slope));
      const next = Math.max(0, alpha - slope / (squares[n]! + softness));
      const step = (next - alpha) * side;
      if (step === 0) continue;
      alphas[n] = next;
      for (let i = 0; i < at.length; i++) weights[at[i]!]! += step * values[i]!;
      bias += step;
    }
    if (steepest < 0.01) break;
  }
  return { weights, bias };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    [order[n], order[other]] = [order[other]!, order[n]!];
  }
}

/** Mulberry32: the same numbers from the same seed, in [0, 1). */
export function pseudoRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
