import type { RegistryRuleSet } from '#contracts';
import type { RulesView } from '../../classification/domain/candidates.js';
import { agencyOfPlace, levelsOf, type RegistryView } from '../../classification/domain/registry-view.js';
import { readForRules, says } from '../../classification/domain/rule-holds.js';

export const orderFindingCodes = [
  'dates-reversed',
  'already-ended',
  'never-reached',
  'only-second',
  'comes-before',
  'same-order',
  'maybe-same-order',
] as const;

export interface OrderFinding {
  code: (typeof orderFindingCodes)[number];
  /** The id of the other rule. */
  what?: string;
}

/** What checking a rule needs to know of the registry; the rules are those that can be followed. */
export type RuleRegistry = RulesView & Pick<RegistryView, 'fields'>;

/** Routing looks at two rules for each field: what two others always come before is never looked at. */
const rulesLooked = 2;

/**
 * How a rule stands among those that count: whether its turn ever comes, before which it comes, and which have the same
 * place in the order.
 *
 * @param day YYYY-MM-DD; what has ended then is of no concern
 */
export function checkOrder(rule: RegistryRuleSet, registry: RuleRegistry, day: string): OrderFinding[] {
  const { validFrom, validTo } = rule;
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) return [{ code: 'dates-reversed' }];
  if (validTo !== undefined && validTo < day) return [{ code: 'already-ended' }];
  const others = registry.rules.filter(
    ({ id, validTo }) => id !== rule.id && (validTo === undefined || validTo >= day),
  );
  return [
    ...sameOrder(rule, others, registry, day),
    ...reach(rule, others, registry, day),
    ...others
      .filter((other) => other.priority > rule.priority && alwaysBefore(rule, other, registry, day))
      .map(({ id }): OrderFinding => ({ code: 'comes-before', what: id })),
  ];
}

function sameOrder(
  rule: RegistryRuleSet,
  others: readonly RegistryRuleSet[],
  registry: RuleRegistry,
  day: string,
): OrderFinding[] {
  return others
    .filter(
      (other) =>
        other.priority === rule.priority && !haveSameTarget(rule, other) && canMeet(rule, other, registry, day),
    )
    .map((other) => ({ code: wordsMeet(rule, other) ? 'same-order' : 'maybe-same-order', what: other.id }));
}

function reach(
  rule: RegistryRuleSet,
  others: readonly RegistryRuleSet[],
  registry: RuleRegistry,
  day: string,
): OrderFinding[] {
  const before = others.filter((other) => other.priority < rule.priority && alwaysBefore(other, rule, registry, day));
  const [first] = before;
  if (!first) return [];
  const same = before.find((other) => haveSameTarget(rule, other));
  if (same) return [{ code: 'never-reached', what: same.id }];
  return [{ code: before.length < rulesLooked ? 'only-second' : 'never-reached', what: first.id }];
}

function haveSameTarget(one: RegistryRuleSet, other: RegistryRuleSet): boolean {
  return one.agencyId === other.agencyId && one.agencyKind === other.agencyKind;
}

/** Whether wherever the second rule holds the first one holds too and names an agency in office. */
function alwaysBefore(first: RegistryRuleSet, second: RegistryRuleSet, registry: RuleRegistry, day: string): boolean {
  return (
    includesFields(first.when.fieldCodes, second.when.fieldCodes, registry) &&
    (first.when.placeCodes === undefined || includesAll(first.when.placeCodes, second.when.placeCodes)) &&
    saysWheneverSaid(first.when.keywords, second.when.keywords) &&
    lastsAsLong(first, second, day) &&
    alwaysNames(first, second, registry, day)
  );
}

/** A field includes its second level. */
function includesFields(
  these: readonly string[] | undefined,
  those: readonly string[] | undefined,
  { fields }: RuleRegistry,
): boolean {
  const all = [...fields.values()].flatMap(({ code, parentCode }) => (parentCode === undefined ? [code] : []));
  const parents = (those ?? all).filter((code) => !these?.includes(code)).map((code) => fields.get(code)?.parentCode);
  return these === undefined || parents.every((code) => code !== undefined && these.includes(code));
}

function includesAll(these: readonly string[] | undefined, those: readonly string[] | undefined): boolean {
  return these === undefined || (those !== undefined && those.every((one) => these.includes(one)));
}

function saysWheneverSaid(these: readonly string[] | undefined, those: readonly string[] | undefined): boolean {
  if (these === undefined) return true;
  return those !== undefined && those.every((said) => these.some((word) => says(readForRules(said), word)));
}

interface Dated {
  validFrom?: string;
  validTo?: string;
}

function lastsAsLong(first: Dated, second: Dated, day: string): boolean {
  return startOf(first, day) <= startOf(second, day) && endOf(first) >= endOf(second);
}

function alwaysNames(first: RegistryRuleSet, second: RegistryRuleSet, registry: RuleRegistry, day: string): boolean {
  if (first.agencyId !== undefined) {
    const agency = registry.agencies.get(first.agencyId);
    return agency !== undefined && lastsAsLong(agency, second, day);
  }
  // A rule for the agency of the place is passed over while the place is unknown.
  const kind = first.agencyKind === 'police-of-place' ? 'police' : 'commune';
  const from = startOf(second, day);
  const places = second.when.placeCodes ?? (second.agencyKind === undefined ? undefined : placesInUse(registry));
  return places !== undefined && places.every((place) => agencyOfPlace(registry, kind, place, from) !== undefined);
}

function placesInUse({ places }: RuleRegistry): string[] {
  return [...places.values()].filter(({ inUse }) => inUse).map(({ code }) => code);
}

/** Whether some report of some day can be one for both. */
function canMeet(one: RegistryRuleSet, other: RegistryRuleSet, registry: RuleRegistry, day: string): boolean {
  return (
    fieldsMeet(one.when.fieldCodes, other.when.fieldCodes, registry) &&
    share(one.when.placeCodes, other.when.placeCodes) &&
    startOf(one, day) <= endOf(other) &&
    startOf(other, day) <= endOf(one)
  );
}

/** Whether a text for one of them is bound to be one for the other, too; else a text must have words of both. */
function wordsMeet({ when: { keywords: these } }: RegistryRuleSet, { when: { keywords: those } }: RegistryRuleSet) {
  if (!these || !those) return true;
  const holds = (text: string, words: string[]) => words.some((word) => says(readForRules(text), word));
  return these.some((word) => holds(word, those)) || those.some((word) => holds(word, these));
}

/** A field meets its second level. */
function fieldsMeet(
  these: readonly string[] | undefined,
  those: readonly string[] | undefined,
  registry: RuleRegistry,
) {
  const parents = (codes: readonly string[] | undefined) => codes?.map((code) => levelsOf(code, registry).fieldCode);
  return share(these, those) || share(parents(these), those) || share(these, parents(those));
}

function share(these: readonly string[] | undefined, those: readonly string[] | undefined): boolean {
  return !these || !those || these.some((one) => those.includes(one));
}

function startOf({ validFrom }: Dated, day: string): string {
  return validFrom !== undefined && validFrom > day ? validFrom : day;
}

function endOf({ validTo = '9999-12-31' }: Dated): string {
  return validTo;
}
