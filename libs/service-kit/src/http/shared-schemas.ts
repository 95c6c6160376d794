import { z } from 'zod';
import {
  agencyKinds,
  channels,
  flags,
  outcomes,
  refusalReasons,
  reportKinds,
  returnReasons,
  roles,
  triageReasons,
  urgencies,
} from '#contracts';

/** What several services answer or take; each is one component of the OpenAPI document. */
export const instantSchema = z.iso.datetime();
export const sentenceSchema = z.object({ vi: z.string(), en: z.string() }).meta({ id: 'Sentence' });
export const channelSchema = z.enum(channels).meta({ id: 'Channel' });
export const reportKindSchema = z.enum(reportKinds).meta({ id: 'ReportKind' });
export const urgencySchema = z.enum(urgencies).meta({ id: 'Urgency' });
export const flagSchema = z.enum(flags).meta({ id: 'Flag' });
export const triageReasonSchema = z.enum(triageReasons).meta({ id: 'TriageReason' });
export const refusalReasonSchema = z.enum(refusalReasons).meta({ id: 'RefusalReason' });
export const returnReasonSchema = z.enum(returnReasons).exclude(['recalled']).meta({ id: 'ReturnReason' });
export const outcomeSchema = z.enum(outcomes).meta({ id: 'Outcome' });
export const agencyKindSchema = z.enum(agencyKinds).meta({ id: 'AgencyKind' });
export const roleSchema = z.enum(roles).meta({ id: 'Role' });
export const promiseSchema = z
  .object({ dispatchBy: instantSchema, answerBy: instantSchema })
  .meta({ id: 'PromiseGiven', description: 'what the reporter is promised' });

/** A member of staff, as people see them. */
export const personSchema = z
  .object({ id: z.string(), name: z.string(), agencyId: z.string().nullable() })
  .meta({ id: 'Person' });

/** As far as the reporter said. */
export const locationSchema = z
  .object({
    lat: z.number().optional(),
    lng: z.number().optional(),
    accuracy: z.number().describe('metres').optional(),
    communeCode: z.string().optional(),
    address: z.string().optional(),
  })
  .meta({ id: 'Location' });

/** An empty text is no number, though it would become 0. */
const queryNumber = (from: number, to: number) =>
  z.preprocess((value) => (value === '' ? NaN : value), z.coerce.number().min(from).max(to));

/** A point of a query; degrees. */
export const pointQuery = { lat: queryNumber(-90, 90).optional(), lng: queryNumber(-180, 180).optional() };
