import { z } from 'zod';
import { baseConfigSchema, loadConfig } from '#service-kit';
import { SecretKeys } from './reports/domain/report-secret.js';

const perMinute = (fallback: number) =>
  z.coerce.number({ error: 'a whole number of requests per minute is expected' }).int().min(1).default(fallback);

const hexKey = z
  .string({ error: 'a key of 64 hexadecimal digits is expected' })
  .regex(/^[0-9a-f]{64}$/i, 'a key of 64 hexadecimal digits is expected')
  .transform((hex) => Buffer.from(hex, 'hex'));

const secretKeys = z
  .string({ error: 'keys by version such as 1:<64 hexadecimal digits>,2:… are expected; the last is for new reports' })
  .regex(
    /^\d+:[0-9a-f]{64}(,\d+:[0-9a-f]{64})*$/i,
    'keys by version such as 1:<64 hexadecimal digits>,2:… are expected; the last is for new reports',
  )
  .transform((list) => {
    const keys = list.split(',').map((entry) => {
      const [version, hex] = entry.split(':') as [string, string];
      return [Number(version), Buffer.from(hex, 'hex')] as const;
    });
    return new SecretKeys(new Map(keys), keys.at(-1)![0]);
  });

const intakeConfigSchema = baseConfigSchema.extend({
  REPORT_SECRET_KEYS: secretKeys,
  IDENTITY_KEY: hexKey,
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
