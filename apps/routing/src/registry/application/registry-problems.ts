import { Problem } from '#service-kit';
import type { RuleFinding } from './rule-findings.js';

/** Somebody else was first; the answer tells the new state. */
export const versionConflict = (current: unknown) =>
  new Problem('version-conflict', {
    status: 409,
    detail: {
      vi: 'Mục này vừa được người khác thay đổi. Hãy xem lại nội dung mới rồi thực hiện lại.',
      en: 'This has just been changed by somebody else. Look at its new state, then try again.',
    },
    extra: { current },
  });

export function ruleRefused(findings: readonly RuleFinding[]): Problem {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const list = (language: 'vi' | 'en') => errors.map(({ message }) => message[language]).join('; ');
  return new Problem('rule-refused', {
    status: 422,
    detail: { vi: `Quy tắc chưa dùng được: ${list('vi')}.`, en: `The rule cannot be used: ${list('en')}.` },
    errors: errors.map(({ code, message }) => ({ path: 'rule', code, message })),
  });
}

export const decisionNeeded = () =>
  new Problem('decision-needed', {
    status: 422,
    detail: {
      vi: 'Muốn bật tự động chuyển phải có số quyết định (decisionNumber) và người chịu trách nhiệm (responsible).',
      en: 'Switching automatic dispatch on needs the number of a decision (decisionNumber) and a responsible person (responsible).',
    },
  });

export const dryRunTooSlow = () =>
  new Problem('dry-run-too-slow', {
    status: 503,
    retryAfter: 60,
    detail: {
      vi: 'Hệ thống đang bận nên chưa chạy thử được. Hãy thử lại sau ít phút.',
      en: 'The system is too busy for a dry run. Try again in a few minutes.',
    },
  });
