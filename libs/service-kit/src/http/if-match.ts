import { Problem } from './problem.js';

/**
 * The version that the caller has read, from `If-Match: "7"`.
 *
 * @throws Problem version-missing, invalid-version
 */
export function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined || ifMatch.trim() === '') throw versionMissing;
  const [, digits] = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(ifMatch) ?? [];
  if (digits === undefined) throw invalidVersion;
  return Number(digits);
}

const versionMissing = new Problem('version-missing', {
  status: 428,
  detail: {
    vi: 'Thiếu If-Match: hãy gửi phiên bản mà bạn đã đọc, ví dụ "7".',
    en: 'If-Match is missing: send the version that you have read, for example "7".',
  },
});

const invalidVersion = new Problem('invalid-version', {
  status: 400,
  detail: {
    vi: 'If-Match không đúng: hãy gửi phiên bản mà bạn đã đọc, ví dụ "7".',
    en: 'If-Match is not right: send the version that you have read, for example "7".',
  },
});
