import type { RegistryRuleSet } from '#contracts';
import { foldKey } from '#text';

export interface RuleFacts {
  fieldCode: string;
  subfieldCode?: string;
  placeCode?: string;
  /** The folded text between spaces. */
  folded: string;
  /** YYYY-MM-DD. */
  day: string;
}

/** Whether field (of either level), place, one of the key words and the dates of a rule match; what is left out matches everything. */
export function ruleHolds({ when, validFrom, validTo }: RegistryRuleSet, facts: RuleFacts): boolean {
  if (validFrom !== undefined && facts.day < validFrom) return false;
  if (validTo !== undefined && facts.day > validTo) return false;
  if (when.fieldCodes && !when.fieldCodes.some((code) => code === facts.fieldCode || code === facts.subfieldCode))
    return false;
  if (when.placeCodes && (facts.placeCode === undefined || !when.placeCodes.includes(facts.placeCode))) return false;
  return !when.keywords || when.keywords.some((keyword) => says(facts.folded, keyword));
}

/** Text as key words are looked up in it. */
export function foldForRules(text: string): string {
  return ` ${foldKey(text)} `;
}

const keys = new Map<string, { key: string; pattern: RegExp }>();

/** Whole words; a digit may follow, so that "ql" finds "QL2". */
export function says(folded: string, keyword: string): boolean {
  let known = keys.get(keyword);
  if (!known) {
    const key = foldKey(keyword);
    known = { key, pattern: new RegExp(` ${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[\\d]* `) };
    keys.set(keyword, known);
  }
  return folded.includes(known.key) && known.pattern.test(folded);
}
