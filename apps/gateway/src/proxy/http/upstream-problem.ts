import { Problem } from '#service-kit';

/** Codes of undici and Node when nothing was sent. */
const notReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const tooSlow = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** What to tell when a service gave no answer. */
export function upstreamProblem(error: unknown): Problem {
  const code = errorCode(error);
  if (notReached.has(code)) return away();
  return tooSlow.has(code) ? silent() : brokenOff();
}

function errorCode(error: unknown): string {
  for (let e = error; typeof e === 'object' && e !== null; e = (e as { cause?: unknown }).cause) {
    const { code, cause } = e as { code?: unknown; cause?: unknown };
    if (cause === undefined && typeof code === 'string') return code;
  }
  return '';
}

const away = () =>
  new Problem('temporarily-unavailable', {
    status: 503,
    retryAfter: 5,
    detail: {
      vi: 'Phần này của hệ thống đang khởi động lại. Hãy thử lại sau ít giây; nội dung chưa được lưu.',
      en: 'This part of the system is restarting. Try again in a few seconds; nothing was stored.',
    },
  });

const silent = () =>
  new Problem('no-answer-in-time', {
    status: 504,
    retryAfter: 5,
    detail: {
      vi: 'Hệ thống trả lời quá chậm. Hãy thử lại với cùng Idempotency-Key; việc đã làm không bị lặp lại.',
      en: 'The answer takes too long. Try again with the same Idempotency-Key; what was done is not done twice.',
    },
  });

const brokenOff = () =>
  new Problem('answer-broken-off', {
    status: 502,
    retryAfter: 5,
    detail: {
      vi: 'Kết nối bị ngắt giữa chừng. Hãy thử lại với cùng Idempotency-Key; việc đã làm không bị lặp lại.',
      en: 'The connection broke. Try again with the same Idempotency-Key; what was done is not done twice.',
    },
  });
