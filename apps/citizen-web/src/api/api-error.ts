/** An answer that is no success. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly extra: Record<string, unknown> = {},
    /** Seconds, as the server asks for. */
    readonly retryAfter?: number,
  ) {
    super(detail);
  }
}

/** Whether the same request may succeed later without a change: no network, too busy, being repaired. */
export function isTemporary(error: unknown): boolean {
  if (!(error instanceof ApiError)) return true;
  return error.status >= 500 || error.status === 429 || error.status === 408 || error.status === 425;
}

export async function errorOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const code = typeof problem['code'] === 'string' ? problem['code'] : `http-${response.status}`;
  const detail = typeof problem['detail'] === 'string' ? problem['detail'] : '';
  const retryAfter = Number(response.headers.get('retry-after'));
  return new ApiError(response.status, code, detail, problem, retryAfter > 0 ? retryAfter : undefined);
}
