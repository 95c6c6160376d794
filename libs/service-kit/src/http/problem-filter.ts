import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { isDatabaseAway } from '#persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { notFound, Problem } from './problem.js';

/** Turns whatever a route threw into a problem document in the caller's language, without internals. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = toProblem(error);
    if (problem.code === 'internal-error') {
      this.logger.error({ err: error, method: request.method, route: request.routeOptions.url }, 'request failed');
    }
    if (problem === databaseAway) this.logger.warn({ err: error }, 'the database was away for a request');
    sendProblem(http.getResponse<FastifyReply>(), problem, languageOf(request.headers['accept-language']));
    return undefined;
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem, language: 'vi' | 'en'): void {
  const { status, retryAfter } = problem.options;
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(problemDocument(problem, language));
}

/** RFC 9457, as JSON. */
export function problemDocument({ code, options }: Problem, language: 'vi' | 'en'): string {
  return JSON.stringify({
    type: `urn:dieuphoi:problem:${code}`,
    code,
    status: options.status,
    title: options.detail[language],
    detail: options.detail[language],
    ...(options.errors && { errors: options.errors.map((e) => ({ ...e, message: e.message[language] })) }),
    ...options.extra,
  });
}

/** Vietnamese unless English is asked for first. */
export function languageOf(header: string | undefined): 'vi' | 'en' {
  return header !== undefined && /^\s*en\b/i.test(header) ? 'en' : 'vi';
}

export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseAway(error)) return databaseAway;
  const status = error instanceof HttpException ? error.getStatus() : fastifyStatus(error);
  return status === undefined ? internalError : (byStatus[status] ?? internalError);
}

function fastifyStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

const databaseAway = new Problem('temporarily-unavailable', {
  status: 503,
  retryAfter: 5,
  detail: {
    // Whether something was stored is not known when the answer to a commit is lost.
    vi: 'Hệ thống tạm thời gián đoạn. Hãy thử lại sau ít phút với cùng Idempotency-Key.',
    en: 'The service is interrupted for a moment. Try again in a few minutes with the same Idempotency-Key.',
  },
});

const internalError = new Problem('internal-error', {
  status: 500,
  detail: {
    vi: 'Hệ thống gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, hãy gọi tổng đài.',
    en: 'Something unexpected went wrong. Try again; if it stays, call the help line.',
  },
});

const byStatus: Record<number, Problem> = {
  400: new Problem('malformed-request', {
    status: 400,
    detail: { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'The body is not valid JSON.' },
  }),
  401: new Problem('not-signed-in', {
    status: 401,
    detail: { vi: 'Bạn cần đăng nhập.', en: 'You need to sign in.' },
  }),
  403: new Problem('not-allowed', {
    status: 403,
    detail: { vi: 'Bạn không có quyền làm việc này.', en: 'You may not do this.' },
  }),
  404: notFound(),
  405: new Problem('method-not-allowed', {
    status: 405,
    detail: { vi: 'Đường dẫn này không nhận phương thức đó.', en: 'This address does not take that method.' },
  }),
  413: new Problem('too-large', {
    status: 413,
    detail: { vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' },
  }),
  415: new Problem('unsupported-media-type', {
    status: 415,
    detail: { vi: 'Hãy gửi nội dung dạng application/json.', en: 'Send the body as application/json.' },
  }),
};
