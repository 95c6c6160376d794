import { z } from 'zod';
import { reportStatuses } from '#contracts';
import { instantSchema as instant, outcomeSchema, promiseSchema, reportKindSchema, sentenceSchema } from '#service-kit';
import type { Rulebook } from '../../rulebook/application/rulebook.js';
import { citizenActs } from '../../requests/domain/may-do.js';
import { declinedReason } from '../../timeline/domain/declined-reason.js';
import { entryTitle } from '../../timeline/domain/entry-title.js';
import { rightProcedure } from '../../timeline/domain/refusal.js';
import type { StoredEntry } from '../../timeline/persistence/view-store.js';
import type { OwnReport, PublicReport } from '../application/read-report.js';

export const statusSchema = z.enum(reportStatuses).meta({ id: 'ReportStatus' });

const holder = z.object({ agencyId: z.string(), name: z.string() });

const publicAnswer = z.object({
  code: z.string(),
  status: statusSchema,
  kind: reportKindSchema,
  receivedAt: instant,
  fieldCode: z.string().optional(),
  placeCode: z.string().optional(),
  holder: holder.nullable(),
  promise: promiseSchema,
  supports: z.int(),
  parts: z
    .array(z.object({ code: z.string(), status: statusSchema }))
    .describe('of a split report')
    .optional(),
});

const timelineEntry = z
  .object({
    at: instant,
    type: z.string(),
    title: sentenceSchema,
    detail: z.string().optional(),
    until: z.string().describe('an instant, or the day of a plan').optional(),
    procedure: sentenceSchema
      .optional()
      .meta({ description: 'what to do instead of a refused report, or besides a denunciation' }),
  })
  .meta({ id: 'TimelineEntry' });

const question = z
  .object({
    requestId: z.string(),
    question: z.string(),
    askedAt: instant,
    replyBy: instant.optional(),
    answered: z.boolean(),
  })
  .meta({ id: 'Question' });

const ownPart = z.object({
  text: z.string().describe('masked'),
  timeline: z.array(timelineEntry),
  mergedInto: z
    .object({ status: statusSchema, holder: holder.nullable() })
    .describe('of a merged report: how far the one is in which it goes on')
    .optional(),
  answer: z
    .object({ outcome: outcomeSchema, text: z.string(), plannedFor: z.string().optional(), answeredAt: instant })
    .optional(),
  questions: z.array(question),
  publish: z.boolean().describe('the reporter agreed that it may be published'),
  mayDo: z.array(z.enum(citizenActs).meta({ id: 'CitizenAct' })),
});

/** The public part; with its secret the reporter's own view. */
export const reportAnswer = publicAnswer.extend(ownPart.partial().shape).meta({ id: 'Report' });

export type PublicAnswer = z.output<typeof publicAnswer>;
export type OwnAnswer = PublicAnswer & z.output<typeof ownPart>;

export function toPublicAnswer({ report, view, status, parts }: PublicReport, rulebook: Rulebook): PublicAnswer {
  return {
    code: report.code,
    status,
    kind: report.kind,
    receivedAt: report.receivedAt.toISOString(),
    fieldCode: view.fieldCode ?? report.fieldCode ?? undefined,
    placeCode: view.placeCode ?? report.communeCode ?? undefined,
    holder: holderOf(view, rulebook),
    promise: { dispatchBy: report.dispatchBy.toISOString(), answerBy: report.answerBy.toISOString() },
    supports: report.supports,
    parts: parts.length > 0 ? parts.map(({ code, status }) => ({ code, status })) : undefined,
  };
}

function holderOf({ holderId }: PublicReport['view'], rulebook: Rulebook): PublicAnswer['holder'] {
  return holderId === null ? null : { agencyId: holderId, name: rulebook.agencyName(holderId) ?? holderId };
}

export function toOwnAnswer(own: OwnReport, rulebook: Rulebook): OwnAnswer {
  const { report, view, root, entries, requests, mayDo } = own;
  const replied = new Set(requests.map(({ data }) => data.inReplyTo));
  const received: StoredEntry = { at: report.receivedAt, type: 'received', data: {} };
  return {
    ...toPublicAnswer(own, rulebook),
    text: report.text,
    timeline: [received, ...entries].map(({ at, type, data }) => ({
      at: at.toISOString(),
      type,
      title: entryTitle(type, data, (id) => rulebook.agencyName(id)),
      // A reason that has words of ours stands in the title, in both languages.
      detail: type === 'request-declined' && declinedReason(data.detail) ? undefined : data.detail,
      until: data.until,
      procedure: rightProcedure(data),
    })),
    mergedInto: root ? { status: root.status, holder: holderOf(root.view, rulebook) } : undefined,
    answer: (root?.view ?? view).answer ?? undefined,
    questions: entries.flatMap(({ at, type, data: { requestId, detail, until } }) =>
      type === 'question' && requestId !== undefined
        ? [
            {
              requestId,
              question: detail ?? '',
              askedAt: at.toISOString(),
              replyBy: until,
              answered: replied.has(requestId),
            },
          ]
        : [],
    ),
    publish: report.publish,
    mayDo,
  };
}
