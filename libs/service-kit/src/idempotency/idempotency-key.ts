import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CallerRequest } from '../caller/caller-guard.js';
import { invalidKey } from './idempotency-problems.js';

/** The request's Idempotency-Key, if it has one. @throws Problem `invalid-idempotency-key` */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<CallerRequest>().headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw invalidKey();
  return key;
});
