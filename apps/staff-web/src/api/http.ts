import { currentLanguage } from '../words/language.js';

/** An answer that is not a success: problem+json of the server, or status 0 when it was not reached. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly body: Record<string, unknown> = {},
  ) {
    super(detail);
  }
}

interface Sent {
  body?: unknown;
  /** The version that was read, for If-Match. */
  version?: number;
  /** The same for every try of one intent. */
  idempotencyKey?: string;
}

/** @throws ApiProblem */
export async function request<T>(method: string, path: string, { body, version, idempotencyKey }: Sent = {}) {
  const headers: Record<string, string> = { 'accept-language': currentLanguage() };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    throw new ApiProblem(0, 'offline', String(error));
  }
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  const problem = (answer ?? {}) as Record<string, unknown>;
  throw new ApiProblem(
    response.status,
    String(problem.code ?? 'unknown'),
    String(problem.detail ?? response.statusText),
    problem,
  );
}

export const get = <T>(path: string): Promise<T> => request<T>('GET', path);

/** A query string of what is set. */
export function query(parameters: Record<string, string | number | boolean | undefined>): string {
  const set = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '' && value !== false);
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`;
}
