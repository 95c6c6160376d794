import { signNames, type Signs, signsOf } from '#duplicates';
import { type LabelledPair, readLabelledPairs } from '../libs/duplicates/test/labelled-pairs.js';

/** Keeps a weight small where few pairs have its sign. */
const ridge = 1;
const rounds = 12;

export type Weights = Record<keyof Signs | 'always', number>;

/** Logistic regression of "the same matter" on the signs, over the tuning part; to one decimal. */
export function fitWeights(): Weights {
  const { pairs, unrelated } = readLabelledPairs().tuning;
  // Of two stories there are pairs without end; they weigh as much as those of one.
  const rows = [...rowsOf(pairs, 1), ...rowsOf(unrelated, pairs.length / unrelated.length)];
  const names: (keyof Weights)[] = ['always', ...signNames];
  let weights = names.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const step = newtonStep(rows, weights);
    weights = weights.map((weight, at) => weight - step[at]!);
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round(weights[at]! * 10) / 10])) as Weights;
}

interface Row {
  signs: number[];
  same: boolean;
  share: number;
}

/** The slope of the loss, divided by its curvature. */
function newtonStep(rows: readonly Row[], weights: readonly number[]): number[] {
  const slope = weights.map((weight, at) => (at === 0 ? 0 : ridge * weight));
  const curvature = weights.map((_, row) => weights.map((_, column) => (row === column && row > 0 ? ridge : 0)));
  for (const { signs, same, share } of rows) {
    const score = signs.reduce((sum, sign, at) => sum + weights[at]! * sign, 0);
    const likely = 1 / (1 + Math.exp(-score));
    signs.forEach((sign, row) => {
      slope[row]! += share * (likely - (same ? 1 : 0)) * sign;
      signs.forEach((other, column) => (curvature[row]![column]! += share * likely * (1 - likely) * sign * other));
    });
  }
  return solve(curvature, slope);
}

/** Gauss and Jordan; the matrix is positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  rows.forEach((pivot, at) => {
    const divisor = pivot[at]!;
    pivot.forEach((value, column) => (pivot[column] = value / divisor));
    for (const row of rows) {
      const factor = row[at]!;
      if (row !== pivot) row.forEach((value, column) => (row[column] = value - factor * pivot[column]!));
    }
  });
  return rows.map((row) => row.at(-1)!);
}

function rowsOf(pairs: readonly LabelledPair[], share: number): Row[] {
  return pairs.flatMap(({ a, b, same }) => {
    const signs = signsOf(a, b);
    return signs ? [{ signs: [1, ...Object.values(signs)], same, share }] : [];
  });
}
