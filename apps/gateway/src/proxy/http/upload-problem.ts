import type { FastifyRequest } from 'fastify';
import { Problem } from '#service-kit';

/** An upload says how long it is before it is passed on, so that nobody counts a stream. */
export function uploadProblem({ method, headers }: FastifyRequest, limit: number): Problem | undefined {
  if (method !== 'POST') return undefined;
  const length = headers['content-length'];
  if (length === undefined || headers['transfer-encoding'] !== undefined) return lengthRequired();
  return Number(length) > limit ? tooLarge(limit) : undefined;
}

const lengthRequired = () =>
  new Problem('length-required', {
    status: 411,
    detail: { vi: 'Hãy gửi kèm Content-Length.', en: 'Send a Content-Length.' },
  });

function tooLarge(limit: number): Problem {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new Problem('too-large', {
    status: 413,
    detail: { vi: `Tệp lớn hơn ${megabytes} MB.`, en: `The file is larger than ${megabytes} MB.` },
  });
}
