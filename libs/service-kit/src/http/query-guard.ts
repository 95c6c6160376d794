import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { checkRequest } from './check-request.js';
import { inQuery, takesQuery } from './zod-parameters.js';

const nothing = z.strictObject({});

/** Refuses a query where the route takes none: who misspells a filter must not get everything instead. */
@Injectable()
export class QueryGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http' || this.reflector.get(takesQuery, context.getHandler())) return true;
    const { query, url } = context.switchToHttp().getRequest<FastifyRequest>();
    if (url.startsWith('/api/')) checkRequest(nothing, { ...(query as object) }, inQuery);
    return true;
  }
}
