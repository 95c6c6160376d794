import type { Middleware } from 'openapi-fetch';

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

/** Throws every answer that is not a success as an ApiProblem. */
export const problems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = ((await response.json().catch(() => undefined)) ?? {}) as Record<string, unknown>;
    throw new ApiProblem(
      response.status,
      String(problem.code ?? 'unknown'),
      String(problem.detail ?? response.statusText),
      problem,
    );
  },
  onError: ({ error }) => new ApiProblem(0, 'offline', String(error)),
};
