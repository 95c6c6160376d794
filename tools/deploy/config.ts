import { z } from 'zod';
import { baseConfigSchema, busConfig, loadConfig } from '#service-kit';
import type { Deployment } from './deploy.js';

const passwords = 'JSON with the password of each login role is expected, as compose:env prints it';

const deployConfigSchema = baseConfigSchema
  .pick({ DATABASE_URL: true, BUS: true, KAFKA_BROKERS: true, KAFKA_PREFIX: true, STOP_WITH_STDIN: true })
  .extend({
    ROLE_PASSWORDS: z
      .string({ error: passwords })
      .transform(parsed)
      .pipe(z.record(z.string(), z.string().min(1), { error: passwords })),
    DEMO_PASSWORD: z.string().optional(),
  });

/** @throws ConfigError */
export function loadDeployment(environment: Record<string, string | undefined> = process.env): Deployment {
  const config = loadConfig(deployConfigSchema, environment);
  return {
    databaseUrl: config.DATABASE_URL,
    rolePasswords: config.ROLE_PASSWORDS,
    bus: busConfig(config),
    demoPassword: config.DEMO_PASSWORD,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
