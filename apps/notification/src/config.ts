import { z } from 'zod';
import { baseConfigSchema, hexKey, loadConfig, webOrigin } from '#service-kit';

const patience = { error: 'a whole number of milliseconds between 100 and 30000 is expected' };
const milliseconds = z.coerce.number(patience).int(patience).min(100, patience).max(30_000, patience);

export const notificationConfigSchema = baseConfigSchema.extend({
  /** The mail server; without it letters are recorded as switched off. */
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: 'a URL such as smtp://user:password@mail.example.vn:587 is expected',
    })
    .optional(),
  /** Milliseconds without a word from the mail server; must stay far below the five minutes of a lease. */
  SMTP_PATIENCE: milliseconds.default(20_000),
  MAIL_FROM: z.email({ error: 'an e-mail address is expected' }).default('khong-tra-loi@dieuphoi.invalid'),
  /** Where citizens reach the product; for the links in letters. */
  PUBLIC_ORIGIN: webOrigin.default('http://127.0.0.1:3000'),
  /** Asked for one address at the moment of sending. */
  INTAKE_URL: webOrigin,
  INTAKE_CALLER_KEY: hexKey,
});

export type NotificationConfig = z.output<typeof notificationConfigSchema>;

export const NotificationConfigToken = Symbol('NotificationConfig');

/** @throws ConfigError */
export const loadNotificationConfig = (
  environment: Record<string, string | undefined> = process.env,
): NotificationConfig => loadConfig(notificationConfigSchema, environment);
