import { z } from 'zod';
import { baseConfigSchema, hexKey, loadConfig } from '#service-kit';
import { SecretKeys } from './reports/domain/report-secret.js';

const perMinute = (fallback: number) => z.coerce.number(requests).int(requests).min(1, requests).default(fallback);
const requests = { error: 'a whole number of requests per minute is expected' };

const keysSentence =
  'keys by version such as 1:<64 hexadecimal digits>,2:… are expected, each version once; the last is for new reports';

const secretKeys = z
  .string({ error: keysSentence })
  .regex(/^\d{1,4}:[0-9a-f]{64}(,\d{1,4}:[0-9a-f]{64})*$/i, keysSentence)
  .refine((list) => {
    const versions = list.split(',').map((entry) => Number(entry.split(':')[0]));
    return new Set(versions).size === versions.length;
  }, keysSentence)
  .transform((list) => {
    const keys = list.split(',').map((entry) => {
      const [version, hex] = entry.split(':') as [string, string];
      return [Number(version), Buffer.from(hex, 'hex')] as const;
    });
    return new SecretKeys(new Map(keys), keys.at(-1)![0]);
  });

const intakeConfigSchema = baseConfigSchema.extend({
  REPORT_SECRET_KEYS: secretKeys,
  IDENTITY_KEY: hexKey.transform((hex) => Buffer.from(hex, 'hex')),
  /** Per address: requests that write, and all requests. */
  WRITES_PER_MINUTE: perMinute(300_000),
  REQUESTS_PER_MINUTE: perMinute(600_000),
  /** Wrong codes and secrets per address, and overall. */
  MISSES_PER_MINUTE: perMinute(30),
  ALL_MISSES_PER_MINUTE: perMinute(1_000),
});

export type IntakeConfig = z.output<typeof intakeConfigSchema>;

export const loadIntakeConfig = (environment: Record<string, string | undefined> = process.env): IntakeConfig =>
  loadConfig(intakeConfigSchema, environment);
