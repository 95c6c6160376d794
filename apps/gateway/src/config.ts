import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { baseConfigSchema, callerKey, hexKey, loadConfig, webOrigin } from '#service-kit';

export const gatewayConfigSchema = baseConfigSchema
  .extend({
    /** Where the product is reached; HTTP_PORT when absent. */
    PORT: baseConfigSchema.shape.HTTP_PORT.unwrap().optional(),
    /** As in https://phananh.example.vn behind a proxy that ends TLS; then cookies are for TLS only. */
    PUBLIC_ORIGIN: webOrigin.optional(),
    /** `1`: one proxy stands in front and writes X-Forwarded-For. */
    BEHIND_PROXY: z.enum(['0', '1'], { error: '0 or 1 is expected' }).default('0'),
    CALLER_MASTER_KEY: hexKey,
    /** Not used: the gateway is called by everybody. */
    CALLER_KEY: hexKey.optional(),
    INTAKE_URL: webOrigin,
    ROUTING_URL: webOrigin,
    TRACKING_URL: webOrigin,
    NOTIFICATION_URL: webOrigin,
    /** Folder with `citizen` and `staff`. */
    WEB_ROOT: z.string().default(() => join(repository(), 'dist/web')),
  })
  .transform((config) => ({
    ...config,
    HTTP_PORT: config.PORT ?? config.HTTP_PORT,
    CALLER_KEY: config.CALLER_KEY ?? callerKey(config.CALLER_MASTER_KEY, 'gateway'),
  }));

export type GatewayConfig = z.output<typeof gatewayConfigSchema>;

export const GatewayConfigToken = Symbol('GatewayConfig');

/** @throws ConfigError */
export const loadGatewayConfig = (environment: Record<string, string | undefined> = process.env): GatewayConfig =>
  loadConfig(gatewayConfigSchema, environment);

/** The folder of package.json, the same from the sources and from dist. */
function repository(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package-lock.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
