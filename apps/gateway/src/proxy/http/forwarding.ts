import replyFrom from '@fastify/reply-from';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { Actor } from '#persistence';
import { callerKey, callerSigner, languageOf, notFound, sendProblem, toProblem } from '#service-kit';
import { type GatewayConfig, GatewayConfigToken } from '../../config.js';
import { clientAddress } from '../../session/http/client-address.js';
import { isPlainPath, type Route, routeTable, type Upstream, upstreams } from '../domain/route-table.js';
import { Callers } from './callers.js';
import { requestHeaders, responseHeaders } from './forwarded-headers.js';
import { uploadProblem } from './upload-problem.js';
import { upstreamProblem } from './upstream-problem.js';

const methods: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Milliseconds. */
const connectTimeout = 2_000;

/** Passes requests on to the services, by the route table, in the name of whoever is signed in. */
@Injectable()
export class Forwarding implements OnModuleInit {
  private readonly sign: Record<Upstream, (actor: Actor) => string>;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly callers: Callers,
    @Inject(GatewayConfigToken) private readonly config: GatewayConfig,
  ) {
    const signer = (service: Upstream) => callerSigner(callerKey(config.CALLER_MASTER_KEY, service), service);
    this.sign = {
      intake: signer('intake'),
      routing: signer('routing'),
      tracking: signer('tracking'),
      notification: signer('notification'),
    };
  }

  onModuleInit(): void {
    void this.host.httpAdapter.getInstance().register(async (scope: FastifyInstance) => {
      await scope.register(replyFrom, {
        undici: { connections: 256, pipelining: 1, connect: { timeout: connectTimeout } },
        disableCache: true,
        disableRequestLogging: true,
        destroyAgent: true,
      });
      scope.setErrorHandler((error, request, reply) => answerProblem(request, reply, error));
      const routes = Object.entries(routeTable);
      await scope.register(async (small) => {
        takeBodies(small, { read: true });
        for (const [segment, route] of routes) if (!route.upload) this.addRoutes(small, segment, route);
      });
      await scope.register(async (large) => {
        takeBodies(large, { read: false });
        for (const [segment, route] of routes) if (route.upload) this.addRoutes(large, segment, route);
      });
    });
  }

  private addRoutes(scope: FastifyInstance, segment: string, route: Route): void {
    for (const url of [`/api/v1/${segment}`, `/api/v1/${segment}/*`]) {
      scope.route({
        method: methods,
        url,
        bodyLimit: route.bodyLimit,
        onRequest: async (request) => {
          const problem = route.upload ? uploadProblem(request, route.bodyLimit) : undefined;
          if (problem) throw problem;
        },
        handler: (request, reply) => this.forward(request, reply, route),
      });
    }
  }

  private async forward(request: FastifyRequest, reply: FastifyReply, route: Route): Promise<FastifyReply> {
    if (!isPlainPath(request.url.split('?', 1)[0]!)) throw notFound();
    const { upstream, timeout } = route;
    const caller = this.sign[upstream](await this.callers.of(request));
    const address = clientAddress(request, this.config.BEHIND_PROXY === '1');
    return reply.from(this.config[upstreams[upstream]] + request.url, {
      timeout,
      ...(Buffer.isBuffer(request.body) && { body: request.body, contentType: request.headers['content-type'] }),
      rewriteRequestHeaders: (_request, headers) => requestHeaders(headers, caller, address),
      rewriteHeaders: responseHeaders,
      onError: (_reply, { error }) => answerProblem(request, reply, upstreamProblem(error)),
      // A connection that the service closed while it was idle; whatever may have been done is not asked for again.
      retryDelay: ({ err, attempt }) =>
        request.method === 'GET' && attempt === 0 && (err as { code?: string } | null)?.code === 'UND_ERR_SOCKET'
          ? 1
          : null,
    });
  }
}

/** The bytes as they are: services parse them. Small bodies are read first, so that a slow sender holds no service. */
function takeBodies(scope: FastifyInstance, { read }: { read: boolean }): void {
  scope.removeAllContentTypeParsers();
  if (read) scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  else scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
}

function answerProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  sendProblem(reply, toProblem(error), languageOf(request.headers['accept-language']));
}
