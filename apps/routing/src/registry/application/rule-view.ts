import type { RegistryRuleSet } from '#contracts';
import { ruleDefectCodes } from '#registry';
import type { RuleRegistry } from '../domain/check-order.js';
import type { RuleRow } from '../persistence/registry-store.js';
import { type RuleFinding, ruleFindings } from './rule-findings.js';

const defective = new Set<string>(ruleDefectCodes);

export const ruleStates = ['active', 'planned', 'ended', 'off', 'broken'] as const;

/** A rule as administrators see it. */
export interface RuleView {
  id: string;
  version: number;
  state: (typeof ruleStates)[number];
  /** Null when its data are damaged. */
  rule: RegistryRuleSet | null;
  /** The agency that it names; null for the one of the place. */
  agency: { id: string; name: string } | null;
  findings: RuleFinding[];
}

/** @param day YYYY-MM-DD */
export function ruleView({ id, version, body }: RuleRow, registry: RuleRegistry, day: string): RuleView {
  const findings = ruleFindings(body, registry, day);
  const damaged = findings.some(({ code }) => code === 'wrong-shape');
  if (damaged) return { id, version, state: 'broken', rule: null, agency: null, findings };
  const rule = body as RegistryRuleSet;
  const agency = rule.agencyId === undefined ? null : agencyOf(rule.agencyId, registry);
  return { id, version, state: stateOf(rule, findings, day), rule, agency, findings };
}

function stateOf({ inUse, validFrom, validTo }: RegistryRuleSet, findings: RuleFinding[], day: string) {
  if (inUse === false) return 'off';
  if (validTo !== undefined && validTo < day) return 'ended';
  if (findings.some(({ code }) => defective.has(code))) return 'broken';
  return validFrom !== undefined && validFrom > day ? 'planned' : 'active';
}

function agencyOf(id: string, { agencies }: RuleRegistry) {
  return { id, name: agencies.get(id)?.name ?? id };
}
