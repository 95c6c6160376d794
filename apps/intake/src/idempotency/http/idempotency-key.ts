import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { z } from 'zod';
import type { CallerRequest } from '#service-kit';
import { invalidKey } from '../application/idempotency-problems.js';

/** The request's Idempotency-Key; without one the request stands for itself. @throws Problem `invalid-idempotency-key` */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<CallerRequest>().headers['idempotency-key'];
  if (key === undefined) return `none:${randomUUID()}`;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw invalidKey();
  return key;
});

/** For the OpenAPI document. */
export const idempotencyHeaders = z.object({
  'Idempotency-Key': z
    .string()
    .max(200)
    .describe('the same key and body give the first answer again, for 30 days; send one with every attempt')
    .optional(),
});
