import { type RegistryCopy, usableRules } from '#registry';
import type { RuleRegistry } from '../domain/check-order.js';
import type { RuleRow } from '../persistence/registry-store.js';

/** The registry with the rules as the table has them now; the copy in memory may be seconds older. */
export function ruleRegistry({ fields, agencies, places }: RegistryCopy, rows: readonly RuleRow[]): RuleRegistry {
  const known = { fields, agencies, places };
  const bodies = rows.map(({ body }) => body);
  return { ...known, rules: usableRules(bodies, known) };
}
