import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { languageOf, sendProblem } from '#service-kit';
import { busy } from '../application/limit-problems.js';

/** Milliseconds. A database that is frozen rather than gone answers nothing for long; the caller hears it within 3 s. */
const patience = 2_500;

/** Answers in place of a route that takes too long; what it says later is dropped. */
@Injectable()
export class DeadlineHook implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().addHook('preHandler', (request, reply, done) => {
      const timer = setTimeout(() => {
        if (!reply.sent) sendProblem(reply, busy(), languageOf(request.headers['accept-language']));
      }, patience);
      reply.raw.once('close', () => clearTimeout(timer));
      done();
    });
  }
}
