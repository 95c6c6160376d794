import { Problem } from '#service-kit';

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
    vi: 'Thiếu If-Match: hãy gửi phiên bản (ETag) của phản ánh mà bạn đã đọc.',
    en: 'If-Match is missing: send the version (ETag) of the case that you have read.',
  },
});

const invalidVersion = new Problem('invalid-version', {
  status: 400,
  detail: {
    vi: 'If-Match không đúng: hãy gửi ETag của phản ánh, ví dụ "7".',
    en: 'If-Match is not right: send the ETag of the case, for example "7".',
  },
});
