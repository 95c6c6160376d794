import { isUtf8 } from 'node:buffer';
import type { FastifyBodyParser, FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

/** JSON in UTF-8 and in nothing else (RFC 8259, 8.1): other bytes would be stored with letters that nobody wrote. */
export function readJson(server: FastifyInstance): FastifyBodyParser<Buffer> {
  const parse = server.getDefaultJsonParser('error', 'error') as FastifyBodyParser<string>;
  return (request, body, done) => {
    const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) done(otherCharset);
    else if (!isUtf8(body)) done(notUtf8);
    else parse(request, body.toString('utf8'), done);
  };
}

const otherCharset = new Problem('unsupported-media-type', {
  status: 415,
  detail: { vi: 'Hãy gửi nội dung JSON bằng bảng mã UTF-8.', en: 'Send the JSON in UTF-8.' },
});

const notUtf8 = new Problem('malformed-request', {
  status: 400,
  detail: { vi: 'Nội dung gửi lên không đúng bảng mã UTF-8.', en: 'The body is not in UTF-8.' },
});
