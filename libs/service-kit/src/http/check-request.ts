import type { z } from 'zod';
import { issueSentence } from './issue-sentence.js';
import { Problem, type Sentence } from './problem.js';
import { wellFormed } from './well-formed.js';

const body: Sentence = { vi: 'nội dung', en: 'the body' };

/** A list of thousands has as many mistakes; nobody reads so far. */
const most = 20;

/**
 * What came with a request, well-formed and checked.
 *
 * @param part what of the request it is
 * @throws Problem invalid-request, with each part that is wrong
 */
export function checkRequest<T>(schema: z.ZodType<T>, value: unknown, part = body): T {
  const result = schema.safeParse(wellFormed(value), { reportInput: true });
  if (result.success) return result.data;
  const errors = result.error.issues
    .slice(0, most)
    .map((issue) => ({ path: issue.path.join('.'), code: issue.code, message: issueSentence(issue) }));
  const list = (language: keyof Sentence) =>
    errors.map(({ path, message }) => `${path || part[language]} ${message[language]}`).join('; ');
  throw new Problem('invalid-request', {
    status: 400,
    detail: {
      vi: `Dữ liệu gửi lên chưa đúng: ${list('vi')}.`,
      en: `The request is not right: ${list('en')}.`,
    },
    errors,
  });
}
