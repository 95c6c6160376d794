import { Problem } from '#service-kit';

export const tooManyRequests = (seconds: number) =>
  new Problem('too-many-requests', {
    status: 429,
    retryAfter: seconds,
    detail: {
      vi: `Có quá nhiều yêu cầu từ địa chỉ của bạn. Hãy thử lại sau ${seconds} giây.`,
      en: `There are too many requests from your address. Try again in ${seconds} seconds.`,
    },
  });

/** Nobody knows whether the request was carried out; its key makes another attempt harmless. */
export const busy = () =>
  new Problem('temporarily-unavailable', {
    status: 503,
    retryAfter: 5,
    detail: {
      vi: 'Hệ thống đang bận. Hãy thử lại sau ít giây với cùng Idempotency-Key.',
      en: 'The service is busy. Try again in some seconds with the same Idempotency-Key.',
    },
  });
