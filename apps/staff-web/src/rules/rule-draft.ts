import type { Rule, RuleContent, RuleText } from '#api';

/** A rule as it stands in the form. */
export interface RuleDraft {
  id: string;
  priority: string;
  reason: string;
  fieldCodes: string[];
  placeCodes: string[];
  /** One a line. */
  keywords: string;
  /** An agency's id, or one of the kinds. */
  agency: string | null;
  validFrom: string;
  validTo: string;
}

export const agencyKinds = ['commune-of-place', 'police-of-place'] as const;

export function draftOf(item: Rule | undefined): RuleDraft {
  const rule: Partial<RuleContent> = item?.rule ?? {};
  const { priority, reason = '', fieldCodes = [], placeCodes = [], keywords = [], ...rest } = rule;
  return {
    id: item?.id ?? '',
    priority: priority === undefined ? '' : String(priority),
    reason,
    fieldCodes,
    placeCodes,
    keywords: keywords.join('\n'),
    agency: rest.agencyId ?? rest.agencyKind ?? null,
    validFrom: rest.validFrom ?? '',
    validTo: rest.validTo ?? '',
  };
}

/** What is sent: what is empty is left out. */
export function textOf({ priority, reason, fieldCodes, placeCodes, keywords, agency, ...dates }: RuleDraft): RuleText {
  const { validFrom, validTo } = dates;
  const kind = agencyKinds.find((one) => one === agency);
  const words = keywords.split('\n').filter((line) => line.trim() !== '');
  return {
    priority: Number(priority),
    ...(reason.trim() && { reason }),
    ...(fieldCodes.length > 0 && { fieldCodes }),
    ...(placeCodes.length > 0 && { placeCodes }),
    ...(words.length > 0 && { keywords: words }),
    ...(kind ? { agencyKind: kind } : agency !== null && { agencyId: agency }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
  };
}
