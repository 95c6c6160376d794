import { z } from 'zod';
import { reporterKinds } from '#contracts';
import { channelSchema, expects, reportKindSchema, textLike, typedText } from '#service-kit';

const locationBody = z
  .strictObject({
    lat: z.number().min(-90).max(90).optional(),
    lng: z.number().min(-180).max(180).optional(),
    accuracy: z.number().min(0).max(1_000_000).describe('metres').optional(),
    communeCode: textLike(/^\d{5}$/, {
      vi: 'phải là mã năm chữ số của xã, phường',
      en: 'must be the official code of five digits',
    }).optional(),
    address: typedText(500).optional(),
  })
  .refine(
    ({ lat, lng }) => (lat === undefined) === (lng === undefined),
    expects({ vi: 'phải có cả lat và lng, hoặc không có cả hai', en: 'must have both lat and lng, or neither' }),
  );

const phone = z
  .string()
  .transform((text) => text.replace(/[\s.()-]/g, ''))
  .refine(
    (text) => /^(\+84|0)\d{8,10}$/.test(text),
    expects({ vi: 'phải là số điện thoại, ví dụ 0912 345 678', en: 'must be a telephone number such as 0912 345 678' }),
  );

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

const fieldCode = textLike(/^(?=.{1,80}$)[a-z0-9]+([.-][a-z0-9]+)*$/, {
  vi: 'phải là mã lĩnh vực, ví dụ moi-truong',
  en: 'must be the code of a field such as moi-truong',
});

export const reportBody = z.strictObject({
  text: typedText(5_000),
  location: locationBody.optional(),
  fieldCode: fieldCode.optional(),
  kind: reportKindSchema.default('hien-truong'),
  reporterKind: z.enum(reporterKinds).optional(),
  contact: contactBody.optional(),
  attachments: z.array(z.uuid()).max(10).default([]),
  noticeVersion: textLike(/^[\w.-]{1,40}$/, {
    vi: 'phải là version của GET /api/v1/notice',
    en: 'must be the version of GET /api/v1/notice',
  }),
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
