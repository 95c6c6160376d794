import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type BaseConfig, busConfig } from './config/base-config.js';
import { ConfigError } from './config/load-config.js';
import { createService, type ServiceOptions } from './create-service.js';
import { ServiceLogger } from './service.module.js';

/** Milliseconds after which a shutdown that hangs is ended. */
const shutdownLimit = 9_000;

export type RunOptions<C extends BaseConfig> = Omit<ServiceOptions<C>, 'config'> & { config: () => C };

/**
 * A service as a process: HTTP listens first, the bus connects in the background for as long as it takes. SIGTERM,
 * SIGINT and, if so configured, the end of standard input stop it within 10 s.
 */
export async function runService<C extends BaseConfig>(options: RunOptions<C>): Promise<void> {
  const config = configOrExit(() => {
    const loaded = options.config();
    busConfig(loaded);
    return loaded;
  });
  const app = await createService({ ...options, config });
  const logger = app.get<{ info(o: object, m: string): void }>(ServiceLogger);
  stopOnSignal(app, config.STOP_WITH_STDIN === '1');
  await app.listen({ port: config.HTTP_PORT, host: config.HTTP_HOST }).catch(async (error: NodeJS.ErrnoException) => {
    await app.close();
    process.stderr.write(`${cannotListen(config, error)}\n`);
    process.exit(1);
  });
  const address = app.getHttpServer().address();
  logger.info({ port: typeof address === 'object' ? address?.port : undefined }, 'listening');
  await app.startAllMicroservices();
}

function cannotListen({ HTTP_HOST, HTTP_PORT }: BaseConfig, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EADDRINUSE':
      return `HTTP_PORT is wrong: port ${HTTP_PORT} of ${HTTP_HOST} is taken.`;
    case 'EACCES':
      return `HTTP_PORT is wrong: port ${HTTP_PORT} is for the administrator alone.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HTTP_HOST is wrong: ${HTTP_HOST} is no address of this machine.`;
    default:
      return `The service cannot listen on ${HTTP_HOST}:${HTTP_PORT}: ${message}.`;
  }
}

function configOrExit<C>(load: () => C): C {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function stopOnSignal(app: NestFastifyApplication, withStdin: boolean): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), shutdownLimit).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  if (withStdin) process.stdin.resume().once('end', stop).once('error', stop);
}
