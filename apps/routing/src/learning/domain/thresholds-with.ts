import { leastCases } from './compare-models.js';
import type { ModelRow, Thresholds } from './model.js';

/**
 * The thresholds that go with a model that is put in force: of one that stood before, those of that time; of a candidate, what
 * it was recalibrated to, though what few cases say never lowers what is in force by now.
 */
export function thresholdsWith(model: Pick<ModelRow, 'thresholds' | 'comparison'>, inForce: Thresholds): Thresholds {
  if (model.thresholds) return model.thresholds;
  const recalibrated = (model.comparison?.fields ?? []).map(({ code, cases, thresholds: { candidate } }) => {
    const lowest = cases < leastCases ? (inForce[code] ?? 0) : 0;
    return [code, Math.max(candidate, lowest)] as const;
  });
  return Object.fromEntries(recalibrated);
}
