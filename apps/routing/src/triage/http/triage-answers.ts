import { z } from 'zod';
import { returnReasons } from '#contracts';
import {
  channelSchema,
  flagSchema,
  instantSchema as instant,
  locationSchema,
  personSchema,
  reportKindSchema,
  triageReasonSchema,
  urgencySchema,
} from '#service-kit';
import { leftReasons } from '../application/absorb-reports.js';
import { routedStates } from '../../reports/domain/routed-report.js';

const guess = z.object({ code: z.string(), confidence: z.number() });

const candidate = z
  .object({
    agencyId: z.string(),
    agency: z.string(),
    fieldCode: z.string(),
    field: z.string(),
    subfieldCode: z.string().optional(),
    subfield: z.string().optional(),
    confidence: z.number(),
    rule: z.object({ id: z.string(), version: z.int() }).optional().describe('the rule that named the agency'),
    reasons: z.array(z.string()),
    answerBy: instant,
  })
  .meta({ id: 'Candidate' });

const returned = z.object({
  dispatchNo: z.int(),
  agencyId: z.string(),
  agency: z.string(),
  reason: z.enum(returnReasons),
  note: z.string(),
  suggestedAgencyId: z.string().optional(),
  at: instant,
});

const claim = z
  .object({ by: personSchema.nullable().describe('null when not known yet'), until: instant, mine: z.boolean() })
  .meta({ id: 'Claim', description: 'who has a report open, so that nobody else decides it' });

const item = z
  .object({
    reportId: z.string(),
    code: z.string(),
    text: z.string(),
    kind: reportKindSchema,
    channel: channelSchema,
    receivedAt: instant,
    dispatchBy: instant,
    minutesLeft: z.int().describe('working minutes, clock minutes of an urgent report; negative when overdue'),
    urgency: urgencySchema,
    state: z.enum(routedStates),
    claim: claim.nullable(),
    reasons: z.array(triageReasonSchema),
    flags: z.array(flagSchema),
    place: z.object({ code: z.string().nullable(), name: z.string().nullable(), doubt: z.number() }),
    location: locationSchema.nullable(),
    fields: z.array(guess.extend({ subfield: guess.optional() })),
    candidates: z.array(candidate),
    why: z.array(z.string()),
    question: z.object({ text: z.string(), replyBy: instant }).nullable(),
    review: z
      .object({
        reason: z.string().describe('in the words of the reporter; empty when none were given'),
        requestedAt: instant,
        agencyId: z.string(),
        agency: z.string(),
        accepted: z.boolean().describe('the agency has accepted, as far as is known here'),
      })
      .nullable()
      .describe('the reporter asks that a person look at the dispatch of the machine, which stands'),
    dispatchNo: z.int(),
    returns: z.array(returned),
    version: z.int(),
    alike: z
      .object({
        waiting: z.int().describe('how many reports of the same matter wait, this one included'),
        root: z
          .object({ reportId: z.string(), code: z.string(), agency: z.string() })
          .nullable()
          .describe('one of them, or into which they were merged, that an agency has'),
      })
      .nullable()
      .describe('null while it was not compared with others'),
  })
  .meta({ id: 'TriageItem' });

export const triagePage = z.object({ items: z.array(item), next: z.string().nullable(), total: z.int() });

export const dispatched = z
  .object({
    reportId: z.string(),
    dispatchNo: z.int(),
    agencyId: z.string(),
    decidedAt: instant,
    effectiveAt: instant,
  })
  .meta({ id: 'Dispatched' });

export const told = z.object({ reportId: z.string() });
export const claimed = told.extend({ until: instant });
export const asked = told.extend({ requestId: z.string(), replyBy: instant });
export const reviewed = told.extend({ confirmed: z.boolean() });
export const judged = told.extend({ denunciation: z.boolean() });
export const merged = told.extend({
  intoReportId: z.string(),
  state: z
    .enum(['merged', 'recalling'])
    .describe('recalling: it follows when its dispatch is taken back, and stays with an agency that accepts before'),
});
export const absorbed = told.extend({
  merged: z.int().describe('how many go on in it, those included that did before'),
  recalling: z
    .array(z.string())
    .describe('those that follow when their dispatch is taken back, unless their agency accepts before'),
  left: z
    .array(z.object({ reportId: z.string(), code: z.enum(leftReasons) }))
    .describe('those that stay where they are'),
});
export const split = told.extend({ children: z.array(z.string()) });

type Answer<T extends z.ZodType> = Promise<z.output<T>>;
export type TriagePage = Answer<typeof triagePage>;
export type Dispatched = Answer<typeof dispatched>;
export type Told = Answer<typeof told>;
export type Claimed = Answer<typeof claimed>;
export type Asked = Answer<typeof asked>;
export type Reviewed = Answer<typeof reviewed>;
export type Judged = Answer<typeof judged>;
export type Merged = Answer<typeof merged>;
export type Absorbed = Answer<typeof absorbed>;
export type Split = Answer<typeof split>;
