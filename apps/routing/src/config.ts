import { z } from 'zod';
import { baseConfigSchema, loadConfig } from '#service-kit';

export const routingConfigSchema = baseConfigSchema.extend({
  /** `1`: automatic dispatch in every field above its threshold, as in the demo, without a decision number. */
  DEMO: z.enum(['0', '1'], { error: '0 or 1 is expected' }).default('0'),
});

export type RoutingConfig = z.output<typeof routingConfigSchema>;

export const RoutingConfigToken = Symbol('RoutingConfig');

/** @throws ConfigError */
export const loadRoutingConfig = (environment: Record<string, string | undefined> = process.env): RoutingConfig =>
  loadConfig(routingConfigSchema, environment);
