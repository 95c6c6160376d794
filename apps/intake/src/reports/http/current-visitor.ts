import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { z } from 'zod';
import type { CallerRequest } from '#service-kit';
import type { Visitor } from '../application/visitor.js';

/** Who asks, with the secret of `Authorization: Bearer <secret>`; another scheme counts as a wrong secret. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const { actor, ip, headers } = context.switchToHttp().getRequest<CallerRequest>();
  if (!actor) throw new Error('CurrentVisitor needs a route that CallerGuard protects.');
  if (headers.authorization === undefined) return { actor, address: ip };
  return { actor, address: ip, secret: /^Bearer (\S+)$/i.exec(headers.authorization)?.[1] ?? '' };
});

/** For the OpenAPI document. */
export const secretHeader = z.object({
  Authorization: z.string().describe('Bearer <secret>, as it was answered when the report was sent'),
});
