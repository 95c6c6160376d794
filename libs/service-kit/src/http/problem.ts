/** A sentence in both languages of the product. */
export interface Sentence {
  vi: string;
  en: string;
}

/** One part of a request that is wrong, named by its path. */
export interface PartProblem {
  path: string;
  code: string;
  message: Sentence;
}

export interface ProblemOptions {
  status: number;
  detail: Sentence;
  /** Seconds, for 429 and 503. */
  retryAfter?: number;
  /** Of a request whose shape is wrong. */
  errors?: readonly PartProblem[];
  /** More members of the problem document (RFC 9457, 3.2). */
  extra?: Record<string, unknown>;
}

/** An expected failure of a request, answered as application/problem+json (RFC 9457) with a stable code. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly options: ProblemOptions,
  ) {
    super(`${code}: ${options.detail.en}`);
  }
}

/** What a page was asked to begin after cannot be read. */
export function invalidCursor(): Problem {
  return new Problem('invalid-cursor', {
    status: 400,
    detail: {
      vi: 'Con trỏ trang không đúng: hãy dùng "next" của trang trước.',
      en: 'The cursor is not right: use "next" of the page before.',
    },
  });
}

/** Unknown and forbidden look alike. */
export function notFound(): Problem {
  return new Problem('not-found', {
    status: 404,
    detail: {
      vi: 'Không tìm thấy. Hãy kiểm tra lại mã hoặc đường dẫn.',
      en: 'Not found. Check the code or the address.',
    },
  });
}
