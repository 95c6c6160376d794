import { z } from 'zod';
import { expects, textLike, typedText } from '#service-kit';

const code = typedText(80);

export const ruleId = textLike(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/, {
  vi: 'chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ den-quoc-lo',
  en: 'has small letters, digits and hyphens only, such as den-quoc-lo',
});

/** What is left out matches everything. */
export const ruleText = z
  .strictObject({
    priority: z.int().min(1).max(9_999).describe('lower comes first'),
    reason: typedText(500).describe('why that agency, as the desk reads it; Vietnamese').optional(),
    fieldCodes: z.array(code).min(1).max(100).optional(),
    placeCodes: z.array(code).min(1).max(300).optional(),
    keywords: z.array(typedText(60)).min(1).max(200).optional(),
    agencyId: typedText(200).optional(),
    agencyKind: z.enum(['commune-of-place', 'police-of-place']).optional(),
    validFrom: z.iso.date().optional(),
    validTo: z.iso.date().optional(),
  })
  .refine(({ agencyId, agencyKind }) => (agencyId === undefined) !== (agencyKind === undefined), {
    path: ['agencyId'],
    ...expects({ vi: 'hoặc agencyKind phải có, và chỉ một trong hai', en: 'or agencyKind is needed, one of the two' }),
  })
  .meta({ id: 'RuleText' });

const changeReason = typedText(1_000).describe('why it is changed; kept with the change');

export const ruleBody = z.strictObject({ rule: ruleText, reason: changeReason });

export const inUseBody = z.strictObject({ inUse: z.boolean(), reason: changeReason });

export const dryRunBody = z.strictObject({
  id: ruleId,
  rule: ruleText.describe('left out: as if the rule were switched off').optional(),
});

export const automaticBody = z
  .strictObject({
    enabled: z.boolean(),
    threshold: z.number().min(0.5).max(1).describe('confidence from which on it dispatches').optional(),
    decisionNumber: typedText(200).describe('needed for switching on').optional(),
    responsible: typedText(200).describe('needed for switching on').optional(),
    reason: changeReason.describe('needed for switching off').optional(),
  })
  .refine(({ enabled, reason }) => enabled || reason !== undefined, {
    path: ['reason'],
    ...expects({ vi: 'bắt buộc phải có khi tắt', en: 'is needed for switching off' }),
  });
