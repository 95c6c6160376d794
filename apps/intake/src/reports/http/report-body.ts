import { z } from 'zod';
import { reporterKinds } from '#contracts';
import { channelSchema, reportKindSchema } from '#service-kit';
import { characters, wellFormed } from '../domain/well-formed.js';

/** A text that people typed: made well-formed and trimmed before its length is judged. */
export function typedText(most: number, least = 1) {
  return z
    .string()
    .transform((text) => wellFormed(text).trim())
    .refine((text) => text.length >= least, `at least ${least} character(s) expected`)
    .refine((text) => characters(text) <= most, `at most ${most} characters expected`)
    .meta({ minLength: least, maxLength: most });
}

const locationBody = z
  .strictObject({
    lat: z.number().min(-90).max(90).optional(),
    lng: z.number().min(-180).max(180).optional(),
    accuracy: z.number().min(0).max(1_000_000).describe('metres').optional(),
    communeCode: z
      .string()
      .regex(/^\d{5}$/, 'an official code of five digits expected')
      .optional(),
    address: typedText(500).optional(),
  })
  .refine(({ lat, lng }) => (lat === undefined) === (lng === undefined), 'lat and lng belong together');

const phone = z
  .string()
  .transform((text) => text.replace(/[\s.()-]/g, ''))
  .refine((text) => /^(\+84|0)\d{8,10}$/.test(text), 'a telephone number such as 0912 345 678 expected');

const contactBody = z.strictObject({
  name: typedText(200).optional(),
  phone: phone.optional(),
  email: z.email().max(254).optional(),
  address: typedText(500).optional(),
});

const consentBody = z.strictObject({
  publish: z.boolean().default(false),
  shareContact: z.boolean().default(false),
  notify: z.boolean().default(false),
  photoLocation: z.boolean().default(false),
});

const fieldCode = z
  .string()
  .regex(/^(?=.{1,80}$)[a-z0-9]+([.-][a-z0-9]+)*$/, 'a field code such as moi-truong expected');

export const reportBody = z.strictObject({
  text: typedText(5_000),
  location: locationBody.optional(),
  fieldCode: fieldCode.optional(),
  kind: reportKindSchema.default('hien-truong'),
  reporterKind: z.enum(reporterKinds).optional(),
  contact: contactBody.optional(),
  attachments: z.array(z.uuid()).max(10).default([]),
  noticeVersion: z.string().regex(/^[\w.-]{1,40}$/, 'the version of GET /api/v1/notice expected'),
  consent: consentBody.default({ publish: false, shareContact: false, notify: false, photoLocation: false }),
  // For staff who file for somebody:
  channel: channelSchema.optional(),
  receivedAt: z.iso.datetime({ offset: true }).optional(),
  receivedAtReason: typedText(500).describe('needed when receivedAt is more than a day back').optional(),
  externalRef: typedText(100).optional(),
  onBehalf: z.boolean().optional(),
  test: z.boolean().optional(),
});

export type ReportBody = z.output<typeof reportBody>;

export const previewBody = z.strictObject({
  text: typedText(5_000),
  location: locationBody.optional(),
  fieldCode: fieldCode.optional(),
});

export type PreviewBody = z.output<typeof previewBody>;
