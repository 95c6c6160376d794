/** What is counted of the reports of some time: of how many each can be said, and of how many it is so. */
export interface Share {
  of: number;
  count: number;
}

/**
 * unsure: of those that nothing but confidence decides about, the machine was not sure enough. corrected: of those that are
 * dispatched, another field or another lead than the machine's first. unfamiliar: at least half of the pairs of words are
 * unknown to the model.
 */
export const driftMeasures = ['unsure', 'corrected', 'unfamiliar'] as const;
export type DriftMeasure = (typeof driftMeasures)[number];
export type Shares = Record<DriftMeasure, Share>;

/** Why these numbers: docs/classification.md. */
export const driftRule = {
  /** The first reports of a model, by which the later ones are judged. */
  first: 200,
  /** Days; any of them is enough. */
  spans: [7, 28],
  /** Reports, on both sides. */
  least: 100,
  /** By how much a share must be higher. */
  difference: 0.05,
  /** In standard errors of the difference. */
  deviations: 3,
} as const;

export interface RecentShares {
  days: number;
  shares: Shares;
}

export interface DriftAlarm {
  measure: DriftMeasure;
  days: number;
  recent: Share;
  first: Share;
}

/** What has become worse since the model was new; of each measure the shortest span that says so. */
export function alarmsOf(first: Shares, recent: readonly RecentShares[]): DriftAlarm[] {
  return driftMeasures.flatMap((measure) => {
    const found = recent.find(({ shares }) => isWorse(shares[measure], first[measure]));
    return found ? [{ measure, days: found.days, recent: found.shares[measure], first: first[measure] }] : [];
  });
}

/** Two proportions, one-sided; few reports never are. */
export function isWorse(recent: Share, first: Share): boolean {
  const { least, difference, deviations } = driftRule;
  if (recent.of < least || first.of < least) return false;
  const higher = recent.count / recent.of - first.count / first.of;
  const pooled = (recent.count + first.count) / (recent.of + first.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / recent.of + 1 / first.of));
  return higher >= difference && higher > deviations * error;
}
