import { z } from 'zod';
import type { Sentence } from './problem.js';

type Issue = z.core.$ZodIssue;

/** What a rule of our own says when it is broken, for `refine`: what follows the name of the part, as in "must be …". */
export function expects(sentence: Sentence): { params: { sentence: Sentence } } {
  return { params: { sentence } };
}

/** A text of a given form; the pattern also stands in the OpenAPI document. */
export function textLike(pattern: RegExp, sentence: Sentence) {
  return z
    .string()
    .refine((text) => pattern.test(text), expects(sentence))
    .meta({ pattern: pattern.source });
}

/** What follows the name of the part that is wrong. zod's own Vietnamese keeps English words, so that these are ours. */
export function issueSentence(issue: Issue): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missing : (types[issue.expected] ?? wrong);
    case 'invalid_value':
      return issue.input === undefined ? missing : oneOf(issue.values.map(String).join(', '));
    case 'too_big':
      return bound(issue.origin, String(issue.maximum), 'most');
    case 'too_small':
      return bound(issue.origin, String(issue.minimum), 'least');
    case 'invalid_format':
      return formats[issue.format] ?? { vi: 'không đúng dạng', en: 'is not of the right form' };
    case 'unrecognized_keys':
      return unknown(issue.keys.slice(0, 5).map(shorten).join(', '));
    case 'invalid_union':
      return issue.input === undefined ? missing : firstOf(issue.errors);
    case 'custom':
      return (issue.params?.sentence as Sentence | undefined) ?? wrong;
    default:
      return wrong;
  }
}

/** The alternatives of a union differ in form alone. */
function firstOf(errors: readonly (readonly Issue[])[]): Sentence {
  const [issue] = errors[0] ?? [];
  return issue ? issueSentence(issue) : wrong;
}

/** Names come from outside. */
function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

const wrong: Sentence = { vi: 'không đúng', en: 'is not right' };
const missing: Sentence = { vi: 'bắt buộc phải có', en: 'is needed' };

const types: Record<string, Sentence> = {
  string: { vi: 'phải là văn bản', en: 'must be text' },
  number: { vi: 'phải là số', en: 'must be a number' },
  int: { vi: 'phải là số nguyên', en: 'must be a whole number' },
  boolean: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  array: { vi: 'phải là danh sách', en: 'must be a list' },
  object: { vi: 'phải là đối tượng JSON', en: 'must be a JSON object' },
};

const formats: Record<string, Sentence> = {
  uuid: {
    vi: 'phải là UUID, ví dụ 0190f5a2-7c4e-7b61-9d1a-3f2b8c6d5e47',
    en: 'must be a UUID such as 0190f5a2-7c4e-7b61-9d1a-3f2b8c6d5e47',
  },
  email: {
    vi: 'phải là địa chỉ thư điện tử, ví dụ ten@example.vn',
    en: 'must be an e-mail address such as ten@example.vn',
  },
  date: { vi: 'phải là ngày, ví dụ 2026-06-22', en: 'must be a date such as 2026-06-22' },
  datetime: {
    vi: 'phải là thời điểm có múi giờ, ví dụ 2026-06-22T08:00:00+07:00',
    en: 'must be an instant with its zone such as 2026-06-22T08:00:00+07:00',
  },
};

const oneOf = (values: string): Sentence => ({ vi: `phải là một trong: ${values}`, en: `must be one of: ${values}` });

const unknown = (names: string): Sentence => ({
  vi: `có thành phần không được nhận: ${names}`,
  en: `has members that are not taken: ${names}`,
});

function bound(origin: string, limit: string, which: 'most' | 'least'): Sentence {
  const vi = which === 'most' ? 'nhiều nhất' : 'ít nhất';
  const en = which === 'most' ? 'at most' : 'at least';
  if (origin === 'string') return { vi: `phải có ${vi} ${limit} ký tự`, en: `must have ${en} ${limit} characters` };
  if (origin === 'array') return { vi: `phải có ${vi} ${limit} mục`, en: `must have ${en} ${limit} items` };
  return which === 'most'
    ? { vi: `không được lớn hơn ${limit}`, en: `must not be more than ${limit}` }
    : { vi: `không được nhỏ hơn ${limit}`, en: `must not be less than ${limit}` };
}
