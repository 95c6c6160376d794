import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CallerRequest } from './caller-guard.js';

/** The actor of the request, set by CallerGuard. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = context.switchToHttp().getRequest<CallerRequest>();
  if (!actor) throw new Error('CurrentActor needs a route that CallerGuard protects.');
  return actor;
});
