import { z } from 'zod';
import { baseConfigSchema, loadConfig } from '#service-kit';

const daysSentence = 'a number of days from 0 to 365 is expected';

export const routingConfigSchema = baseConfigSchema.extend({
  /** `1`: automatic dispatch in every field above its threshold, as in the demo, without a decision number. */
  DEMO: z.enum(['0', '1'], { error: '0 or 1 is expected' }).default('0'),
  /** Days after which a candidate model is made of what people decided; 0: only when an administrator asks. */
  MODEL_TRAINING_DAYS: z.coerce
    .number({ error: daysSentence })
    .int(daysSentence)
    .min(0, daysSentence)
    .max(365, daysSentence)
    .default(7),
});

export type RoutingConfig = z.output<typeof routingConfigSchema>;

export const RoutingConfigToken = Symbol('RoutingConfig');

/** @throws ConfigError */
export const loadRoutingConfig = (environment: Record<string, string | undefined> = process.env): RoutingConfig =>
  loadConfig(routingConfigSchema, environment);

const trainingConfigSchema = baseConfigSchema.pick({ WORKER_DATABASE_URL: true }).extend({
  TRAINING_RUN: z.coerce.number().int(),
  TRAINING_ATTEMPT: z.coerce.number().int(),
});

/** Of the process that makes a candidate model; the service sets it. @throws ConfigError */
export const loadTrainingConfig = () => loadConfig(trainingConfigSchema, process.env);
