import { someRandomBytes } from '#persistence';

/** W3C Trace Context, version 00: trace, span, flags. https://www.w3.org/TR/trace-context/#traceparent-header */
const form = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace that a request names; undefined when it names none in the right form. */
export function readTraceparent(header: unknown): string | undefined {
  return typeof header === 'string' && form.test(header) ? header : undefined;
}

/** Of a trace that begins here. */
export function newTraceparent(): string {
  const hex = Buffer.from(someRandomBytes(24)).toString('hex');
  return `00-${hex.slice(0, 32)}-${hex.slice(32)}-01`;
}
