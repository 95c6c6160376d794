import { type BaseConfig, baseConfigSchema, loadConfig } from '#service-kit';

export type TrackingConfig = BaseConfig;

/** @throws ConfigError */
export const loadTrackingConfig = (environment: Record<string, string | undefined> = process.env): TrackingConfig =>
  loadConfig(baseConfigSchema, environment);
