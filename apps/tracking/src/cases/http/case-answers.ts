import { z } from 'zod';
import { caseStatuses, returnReasons } from '#contracts';
import {
  channelSchema,
  instantSchema as instant,
  locationSchema,
  outcomeSchema,
  personSchema,
  reportKindSchema,
  urgencySchema,
} from '#service-kit';
import { staffActions } from '../domain/transitions.js';

const clock = z
  .object({
    state: z.enum(['in-time', 'soon', 'overdue', 'paused', 'closed']),
    minutesLeft: z.int().describe('negative when overdue'),
    working: z.boolean().describe('whether they are working minutes'),
  })
  .meta({ id: 'Clock' });

const status = z.enum(caseStatuses).meta({ id: 'CaseStatus' });

const summary = z
  .object({
    id: z.string(),
    code: z.string(),
    status,
    text: z.string().describe('the beginning of it'),
    fieldCode: z.string().nullable(),
    placeCode: z.string().nullable(),
    agencyId: z.string().nullable(),
    assignee: z.string().nullable(),
    urgency: urgencySchema,
    channel: channelSchema,
    receivedAt: instant,
    dispatchBy: instant,
    dispatchedAt: instant.nullable(),
    dueAt: instant.nullable(),
    clock,
    version: z.int(),
  })
  .meta({ id: 'CaseSummary' });

const historyEntry = z
  .object({
    at: instant,
    type: z.string().describe('of the event without its prefix, such as case.accepted'),
    by: z.string().describe('an account id, citizen or system'),
    dispatchNo: z.int().nullable(),
    detail: z.looseObject({}).describe('of the event, by its type'),
    moot: z.boolean().describe('recorded, but it changed nothing'),
  })
  .meta({ id: 'HistoryEntry' });

const answer = z
  .object({
    answerNo: z.int(),
    outcome: outcomeSchema,
    text: z.string(),
    plannedFor: z.string().nullable(),
    attachmentIds: z.array(z.string()),
    state: z.enum(['waiting', 'sent-back', 'approved']),
    by: z.string(),
    at: instant,
    note: z.string().nullable(),
  })
  .meta({ id: 'Answer' });

const extension = z
  .object({
    extensionId: z.string(),
    until: instant,
    reason: z.string(),
    requestedAt: instant,
    by: z.string(),
    state: z.enum(['asked', 'granted', 'denied']),
  })
  .meta({ id: 'Extension' });

const supplement = z
  .object({ supplementNo: z.int(), text: z.string(), attachmentIds: z.array(z.string()), at: instant })
  .meta({ id: 'Supplement' });

export const casePage = z.object({ items: z.array(summary), next: z.string().nullable() });

export const caseAnswer = summary
  .extend({
    fullText: z.string(),
    subfieldCode: z.string().nullable().describe('the second level of the field, where it is known'),
    kind: reportKindSchema,
    location: locationSchema.nullable(),
    supportIds: z.array(z.string()),
    unit: z.string().nullable(),
    denunciation: z.boolean().describe('read by supervisors and the agencies that have it alone'),
    parentId: z.string().nullable(),
    linked: z
      .array(z.object({ id: z.string(), code: z.string(), status, whole: z.boolean() }))
      .describe('parts of one report, and the `whole` that was split; those that the caller may see'),
    limit: z.string().nullable().describe('such as 3wd'),
    due0: instant.nullable().describe('without extensions'),
    returnUntil: instant.nullable(),
    handlingNo: z.int(),
    dispatchNo: z.int(),
    closedAt: instant.nullable(),
    rating: z.int().nullable(),
    history: z.array(historyEntry),
    people: z.array(personSchema).describe('who is named by id above and below'),
    answers: z.array(answer),
    extensions: z.array(extension),
    supplements: z.array(supplement),
    reopening: z.object({ requestId: z.string(), reason: z.string(), requestedAt: instant }).nullable(),
    returnRequest: z
      .object({
        reason: z.enum(returnReasons),
        note: z.string(),
        suggestedAgencyId: z.string().optional(),
        requestedAt: instant,
        by: z.string(),
        requestId: z.string().describe('the reporter’s request for a review, when the desk asks').optional(),
      })
      .nullable()
      .describe('a return after the window, or a recall after a review, that waits for the consent of a supervisor'),
    actions: z.array(z.enum(staffActions).meta({ id: 'CaseAction' })).describe('what the caller may do now'),
  })
  .meta({ id: 'Case' });

export type CasePage = z.output<typeof casePage>;
export type CaseAnswer = z.output<typeof caseAnswer>;
