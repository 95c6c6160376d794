import { confidencesOf } from '../fields/text-classifier.js';

/** A text that was judged: what a model said, and which classes are right. */
export interface Judged {
  scores: Float64Array;
  /** Positions of the classes that are right; the first is the label. */
  right: readonly number[];
}

export interface Figures {
  texts: number;
  /** Right at the first try, among the first three. */
  first: number;
  amongThree: number;
  /** Mean distance of confidence and share of right ones, over ten bins of confidence, by their size. */
  calibrationError: number;
}

export function figuresOf(judged: readonly Judged[], sharpness: number): Figures {
  const bins = Array.from({ length: 10 }, () => ({ texts: 0, right: 0, confidence: 0 }));
  let first = 0;
  let amongThree = 0;
  for (const { scores, right } of judged) {
    const confidences = confidencesOf(scores, sharpness);
    const order = [...confidences.keys()].sort((a, b) => confidences[b]! - confidences[a]!);
    const best = order[0]!;
    const bin = bins[Math.min(9, Math.floor(confidences[best]! * 10))]!;
    bin.texts++;
    bin.confidence += confidences[best]!;
    if (right.includes(best)) {
      first++;
      bin.right++;
    }
    if (order.slice(0, 3).some((index) => right.includes(index))) amongThree++;
  }
  const texts = judged.length;
  const distance = bins.reduce((sum, { right, confidence }) => sum + Math.abs(right - confidence), 0);
  return { texts, first: first / texts, amongThree: amongThree / texts, calibrationError: distance / texts };
}

export interface AtThreshold {
  /** Share of texts whose confidence reaches it. */
  coverage: number;
  /** Share of these that are right; 1 when there are none. */
  precision: number;
}

export function atThreshold(judged: readonly Judged[], sharpness: number, threshold: number): AtThreshold {
  let sure = 0;
  let right = 0;
  for (const one of judged) {
    const confidences = confidencesOf(one.scores, sharpness);
    const highest = Math.max(...confidences);
    if (highest < threshold) continue;
    sure++;
    if (one.right.includes(confidences.indexOf(highest))) right++;
  }
  return { coverage: sure / judged.length, precision: sure === 0 ? 1 : right / sure };
}

/** The sharpness with which confidences are most likely to be true (temperature scaling; Guo et al., ICML 2017). */
export function bestSharpness(judged: readonly Judged[]): number {
  const loss = (sharpness: number) =>
    judged.reduce((sum, { scores, right }) => {
      const confidences = confidencesOf(scores, sharpness);
      const said = right.reduce((total, index) => total + confidences[index]!, 0);
      return sum - Math.log(Math.max(said, 1e-12));
    }, 0);
  let [low, high] = [0.05, 50];
  // The loss has one valley over the logarithm.
  for (let step = 0; step < 60; step++) {
    const third = (high / low) ** (1 / 3);
    if (loss(low * third) < loss(high / third)) high /= third;
    else low *= third;
  }
  return Math.round(Math.sqrt(low * high) * 1000) / 1000;
}
