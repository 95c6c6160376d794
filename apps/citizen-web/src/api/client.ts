import { currentLanguage } from '../words/language.js';
import { errorOf } from './api-error.js';

interface Options {
  method?: string;
  body?: unknown;
  /** Sent with every attempt of one wish, so that it comes true once. */
  idempotencyKey?: string;
  secret?: string;
  signal?: AbortSignal;
}

const patienceMs = 20_000;

/** @throws ApiError when the server says no, TypeError or DOMException when it cannot be reached */
export async function request<T>(path: string, options: Options = {}): Promise<T> {
  const headers = new Headers({ 'accept-language': currentLanguage() });
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey);
  if (options.secret) headers.set('authorization', `Bearer ${options.secret}`);
  const patience = AbortSignal.timeout(patienceMs);
  const response = await fetch(`/api/v1${path}`, {
    method: options.method ?? 'GET',
    headers,
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    signal: options.signal ? AbortSignal.any([options.signal, patience]) : patience,
  });
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as T;
}
