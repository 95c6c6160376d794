import { z } from 'zod';
import { instantSchema as instant, sentenceSchema } from '#service-kit';
import { ruleStates } from '../application/rule-view.js';

const change = z
  .object({ by: z.string(), at: instant, reason: z.string() })
  .nullable()
  .describe('the latest, with who and why; null of what was never changed');

const finding = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    message: sentenceSchema,
  })
  .meta({ id: 'RuleFinding' });

const agency = z.object({ id: z.string(), name: z.string() }).nullable();

/** What is left out matches everything. */
const ruleContent = z
  .object({
    priority: z.int(),
    reason: z.string().optional(),
    fieldCodes: z.array(z.string()).optional(),
    placeCodes: z.array(z.string()).optional(),
    keywords: z.array(z.string()).optional(),
    agencyId: z.string().optional(),
    agencyKind: z.enum(['commune-of-place', 'police-of-place']).optional(),
    validFrom: z.string().optional(),
    validTo: z.string().optional(),
  })
  .meta({ id: 'RuleContent' });

export const ruleAnswer = z
  .object({
    id: z.string(),
    version: z.int(),
    state: z.enum(ruleStates),
    rule: ruleContent.nullable().describe('null when its data are damaged'),
    agency: agency.describe('null for the agency of the place'),
    findings: z.array(finding),
    change,
  })
  .meta({ id: 'Rule' });

export const rulesAnswer = z.object({ items: z.array(ruleAnswer) });

export const dryRunAnswer = z
  .object({
    days: z.int(),
    asOf: z.string().describe('the day on which the reports are taken to be received'),
    looked: z.int().describe('reports that were looked at'),
    complete: z.boolean().describe('false: there were more, and the latest were looked at'),
    moved: z.int().describe('how many would go to another agency'),
    first: z.array(
      z.object({
        code: z.string(),
        receivedAt: instant,
        fieldCode: z.string(),
        from: agency,
        to: agency,
      }),
    ),
    findings: z.array(finding),
  })
  .meta({ id: 'DryRun' });

export const automaticAnswer = z
  .object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    automatic: z.object({
      enabled: z.boolean(),
      threshold: z.number(),
      decisionNumber: z.string().nullable(),
      responsible: z.string().nullable(),
    }),
    change,
    version: z.int(),
  })
  .meta({ id: 'AutomaticField' });

export const automaticList = z.object({
  items: z.array(automaticAnswer),
  everywhere: z.boolean().describe('as in the demo: every field dispatches, whatever its switch says'),
});

export type RuleAnswer = z.output<typeof ruleAnswer>;
export type RulesAnswer = z.output<typeof rulesAnswer>;
export type DryRunAnswer = z.output<typeof dryRunAnswer>;
export type AutomaticAnswer = z.output<typeof automaticAnswer>;
export type AutomaticList = z.output<typeof automaticList>;
