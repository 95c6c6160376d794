import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from './problem.js';
import { problemDocument } from './problem-filter.js';

/** Answers what is no request that Node can read (broken HTTP, headers without end), then closes the connection. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problems[error.code ?? ''] ?? brokenHttp;
  const { status } = problem.options;
  // What language is wanted stands in headers that were not read.
  const body = problemDocument(problem, 'vi');
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

const brokenHttp = new Problem('malformed-request', {
  status: 400,
  detail: { vi: 'Yêu cầu không đúng giao thức HTTP.', en: 'The request is not valid HTTP.' },
});

const problems: Record<string, Problem> = {
  HPE_HEADER_OVERFLOW: new Problem('too-large', {
    status: 431,
    detail: { vi: 'Đường dẫn hoặc phần đầu của yêu cầu quá dài.', en: 'The address or the headers are too long.' },
  }),
  ERR_HTTP_REQUEST_TIMEOUT: new Problem('too-slow', {
    status: 408,
    detail: {
      vi: 'Yêu cầu gửi lên quá chậm. Hãy thử lại khi đường truyền tốt hơn.',
      en: 'The request came too slowly. Try again over a better connection.',
    },
  }),
};
