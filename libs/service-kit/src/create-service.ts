import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { connectBus } from '#messaging';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pino } from 'pino';
import { Histogram, Registry } from 'prom-client';
import type { BaseConfig } from './config/base-config.js';
import { answerInTime, type Deadline } from './http/answer-in-time.js';
import { notFound } from './http/problem.js';
import { languageOf, sendProblem } from './http/problem-filter.js';
import { readJson } from './http/read-json.js';
import { isStillSending, readToEnd } from './http/read-to-end.js';
import { refuseConnection } from './http/refuse-connection.js';
import { NestLogger } from './nest-logger.js';
import { ServiceModule } from './service.module.js';

export interface ServiceOptions<C extends BaseConfig> {
  name: string;
  config: C;
  module: (config: C) => DynamicModule | Type;
  /** Milliseconds in which events gather before they are applied; 10 unless named. */
  rest?: number;
  /** Of each request; none unless named. */
  deadline?: Deadline;
  /** Bytes of a JSON body; 64 KiB unless named. */
  bodyLimit?: number;
}

@Module({})
class RootModule {}

/** The application of a service, ready to listen; tests send requests to it with `inject`. */
export async function createService<C extends BaseConfig>(options: ServiceOptions<C>): Promise<NestFastifyApplication> {
  const { name, config, rest } = options;
  const logger = pino({ level: config.LOG_LEVEL, base: { service: name } });
  const bodyLimit = options.bodyLimit ?? 64 * 1024;
  const adapter = new FastifyAdapter({
    bodyLimit,
    requestTimeout: 30_000,
    // The gateway is the one hop in front.
    trustProxy: (_address, hop) => hop === 0,
    logger: false,
    clientErrorHandler: refuseConnection,
    // A path that cannot be decoded leads nowhere.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, notFound(), languageOf(request.headers['accept-language'])),
  });
  const root: DynamicModule = {
    module: RootModule,
    imports: [ServiceModule.register({ name, config, logger, rest }), options.module(config)],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    bodyParser: false,
  });
  // JSON alone: by themselves Nest takes forms and Fastify plain text, which any web page can make a browser send.
  app.useBodyParser('application/json', { bodyLimit }, readJson(adapter.getInstance()));
  adapter.getInstance().removeContentTypeParser('text/plain');
  if (options.deadline) answerInTime(adapter.getInstance(), options.deadline);
  takeInBeforeAnswering(adapter);
  connectBus(app);
  measureRequests(app, app.get(Registry));
  return app;
}

function takeInBeforeAnswering(adapter: FastifyAdapter): void {
  adapter.getInstance().addHook('onSend', (request, reply, payload, done) => {
    if (!isStillSending(request.raw)) return done(null, payload);
    void readToEnd(request.raw).then((ended) => {
      if (!ended) void reply.header('connection', 'close');
      done(null, payload);
    });
  });
}

function measureRequests(app: NestFastifyApplication, registry: Registry): void {
  const seconds = new Histogram({
    name: 'dieuphoi_http_request_seconds',
    help: 'Time from request to response',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
      done();
    });
}
