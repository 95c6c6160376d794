import cookie from '@fastify/cookie';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { languageOf, notFound, Problem, sendProblem } from '#service-kit';
import { type GatewayConfig, GatewayConfigToken } from '../../config.js';
import { isSameSite } from '../domain/same-site.js';
import { securityHeaders } from './security-headers.js';

/** What nobody is told who comes through the proxy in front. */
const forOperators = new Set<string | undefined>(['/metrics', '/health']);

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What holds for every request before anybody looks at it: headers, cookies, no writes from other sites. */
@Injectable()
export class Door implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    @Inject(GatewayConfigToken) private readonly config: GatewayConfig,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    // Helmet itself: its plugin for Fastify reads the options anew at each request.
    const secure = helmet(securityHeaders(this.config.PUBLIC_ORIGIN?.startsWith('https:') ?? false));
    fastify.addHook('onRequest', (request, reply, done) =>
      secure(request.raw, reply.raw, (error) => done(error as Error | undefined)),
    );
    void fastify.register(cookie);
    fastify.addHook('onRequest', (request, reply, done) => {
      void reply.header('permissions-policy', 'geolocation=(self), camera=(self), microphone=()');
      const problem = this.problemOf(request);
      if (problem) refuse(request, reply, problem);
      else done();
    });
  }

  private problemOf(request: FastifyRequest): Problem | undefined {
    const { method, headers } = request;
    // By the route and not by the address, in which any letter may stand as %6d.
    if (forOperators.has(request.routeOptions.url) && headers['x-forwarded-for'] !== undefined) return notFound();
    if (reads.has(method)) return undefined;
    const fetchSite = headers['sec-fetch-site'];
    const ownOrigin = this.config.PUBLIC_ORIGIN ?? `http://${headers.host ?? ''}`;
    const same = isSameSite({
      fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
      origin: headers.origin,
      ownOrigin,
    });
    return same ? undefined : otherSite();
  }
}

function refuse(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  sendProblem(reply, problem, languageOf(request.headers['accept-language']));
}

const otherSite = () =>
  new Problem('cross-site', {
    status: 403,
    detail: {
      vi: 'Yêu cầu đến từ một trang web khác. Hãy mở trang của hệ thống và thử lại.',
      en: 'The request comes from another site. Open our own page and try again.',
    },
  });
