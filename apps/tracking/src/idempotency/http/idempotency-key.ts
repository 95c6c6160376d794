import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type CallerRequest, Problem } from '#service-kit';

/** The request's Idempotency-Key, if it has one. @throws Problem invalid-idempotency-key */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<CallerRequest>().headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw invalidKey();
  return key;
});

const invalidKey = () =>
  new Problem('invalid-idempotency-key', {
    status: 400,
    detail: {
      vi: 'Idempotency-Key phải có từ 1 đến 200 ký tự ASCII nhìn thấy được, ví dụ một UUID.',
      en: 'Idempotency-Key must have 1 to 200 visible ASCII characters, a UUID for example.',
    },
  });
