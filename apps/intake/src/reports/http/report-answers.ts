import { z } from 'zod';
import { reportStatuses } from '#contracts';
import type { Rulebook } from '../../rulebook/application/rulebook.js';
import { citizenActs } from '../../requests/domain/may-do.js';
import { entryTitle } from '../../timeline/domain/entry-title.js';
import type { StoredEntry } from '../../timeline/persistence/view-store.js';
import type { OwnReport, PublicReport } from '../application/read-report.js';

const instant = z.iso.datetime();
const sentence = z.object({ vi: z.string(), en: z.string() });
const status = z.enum(reportStatuses);

export const publicAnswer = z.object({
  code: z.string(),
  status,
  kind: z.string(),
  receivedAt: instant,
  fieldCode: z.string().optional(),
  placeCode: z.string().optional(),
  holder: z.object({ agencyId: z.string(), name: z.string() }).nullable(),
  promise: z.object({ dispatchBy: instant, answerBy: instant }),
  supports: z.int(),
  parts: z
    .array(z.object({ code: z.string(), status }))
    .describe('of a split report')
    .optional(),
});

export const ownAnswer = publicAnswer.extend({
  text: z.string().describe('masked'),
  timeline: z.array(
    z.object({
      at: instant,
      type: z.string(),
      title: sentence,
      detail: z.string().optional(),
      until: z.string().optional(),
    }),
  ),
  answer: z
    .object({ outcome: z.string(), text: z.string(), plannedFor: z.string().optional(), answeredAt: instant })
    .optional(),
  questions: z.array(
    z.object({
      requestId: z.string(),
      question: z.string(),
      askedAt: instant,
      replyBy: instant.optional(),
      answered: z.boolean(),
    }),
  ),
  mayDo: z.array(z.enum(citizenActs)),
});

export type PublicAnswer = z.output<typeof publicAnswer>;
export type OwnAnswer = z.output<typeof ownAnswer>;

export function toPublicAnswer({ report, view, status, parts }: PublicReport, rulebook: Rulebook): PublicAnswer {
  const { holderId } = view;
  return {
    code: report.code,
    status,
    kind: report.kind,
    receivedAt: report.receivedAt.toISOString(),
    fieldCode: view.fieldCode ?? report.fieldCode ?? undefined,
    placeCode: view.placeCode ?? report.communeCode ?? undefined,
    holder: holderId === null ? null : { agencyId: holderId, name: rulebook.agencyName(holderId) ?? holderId },
    promise: { dispatchBy: report.dispatchBy.toISOString(), answerBy: report.answerBy.toISOString() },
    supports: report.supports,
    parts: parts.length > 0 ? parts.map(({ code, status }) => ({ code, status })) : undefined,
  };
}

export function toOwnAnswer(own: OwnReport, rulebook: Rulebook): OwnAnswer {
  const { report, view, entries, requests, mayDo } = own;
  const replied = new Set(requests.map(({ data }) => data.inReplyTo));
  const received: StoredEntry = { at: report.receivedAt, type: 'received', data: {} };
  return {
    ...toPublicAnswer(own, rulebook),
    text: report.text,
    timeline: [received, ...entries].map(({ at, type, data }) => ({
      at: at.toISOString(),
      type,
      title: entryTitle(type, data, (id) => rulebook.agencyName(id)),
      detail: data.detail,
      until: data.until,
    })),
    answer: view.answer ?? undefined,
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
    mayDo,
  };
}
