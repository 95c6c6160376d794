import type { IncomingHttpHeaders } from 'node:http';
import { callerHeader, newTraceparent, readTraceparent } from '#service-kit';

/** All that a service gets to see of a caller's headers; nobody from outside speaks in another's name. */
const passedOn = [
  'accept',
  'accept-language',
  'authorization',
  'content-length',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'host',
] as const;

export function requestHeaders(headers: IncomingHttpHeaders, caller: string, address: string): IncomingHttpHeaders {
  const kept = passedOn.filter((name) => headers[name] !== undefined).map((name) => [name, headers[name]] as const);
  const traceparent = readTraceparent(headers.traceparent) ?? newTraceparent();
  return { ...Object.fromEntries(kept), [callerHeader]: caller, 'x-forwarded-for': address, traceparent };
}

/** About one connection only (RFC 9110, 7.6.1), or none of the caller's business. */
const keptBack = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'server',
  'x-powered-by',
  'set-cookie',
  callerHeader,
]);

/** What nobody says is not to be cached is not to be cached either: answers depend on who asks. */
export function responseHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !keptBack.has(name));
  return { 'cache-control': 'no-store', ...Object.fromEntries(kept) };
}
