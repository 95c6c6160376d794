import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { checkRequest } from './check-request.js';
import { expects, textLike } from './issue-sentence.js';
import { Problem } from './problem.js';

const schema = z
  .strictObject({
    text: z.string().min(1).max(5_000),
    kind: z.enum(['gop-y', 'hoi-dap']).default('gop-y'),
    count: z.int().min(1).max(4).optional(),
    accuracy: z.number().max(9).optional(),
    publish: z.boolean().optional(),
    parts: z.array(z.string()).min(1).max(2).optional(),
    notes: z.array(z.string()).optional(),
    place: z.strictObject({ lat: z.number() }).optional(),
    id: z.uuid().optional(),
    email: z.email().optional(),
    at: z.iso.datetime({ offset: true }).optional(),
    day: z.union([z.iso.date(), z.iso.datetime()]).optional(),
    code: textLike(/^\d{5}$/, { vi: 'phải là mã năm chữ số', en: 'must be a code of five digits' }).optional(),
  })
  .refine(({ text }) => text !== 'xin chào', {
    path: ['text'],
    ...expects({ vi: 'không được là lời chào', en: 'must not be a greeting' }),
  });

function problemOf(value: unknown) {
  try {
    checkRequest(schema, value);
  } catch (error) {
    if (error instanceof Problem) return error.options;
  }
  throw new Error('No problem.');
}

describe('checkRequest', () => {
  it('gives what the schema makes of it', () => {
    expect(checkRequest(schema, { text: 'a' })).toEqual({ text: 'a', kind: 'gop-y' });
  });

  it.each<[object, string, string]>([
    [{ text: undefined }, 'text bắt buộc phải có', 'text is needed'],
    [{ text: 7 }, 'text phải là văn bản', 'text must be text'],
    [[], 'nội dung phải là đối tượng JSON', 'the body must be a JSON object'],
    [{ text: '' }, 'text phải có ít nhất 1 ký tự', 'text must have at least 1 characters'],
    [{ text: 'ă'.repeat(5_001) }, 'text phải có nhiều nhất 5000 ký tự', 'text must have at most 5000 characters'],
    [{ text: 'xin chào' }, 'text không được là lời chào', 'text must not be a greeting'],
    [{ kind: 'khac' }, 'kind phải là một trong: gop-y, hoi-dap', 'kind must be one of: gop-y, hoi-dap'],
    [{ count: 1.5 }, 'count phải là số nguyên', 'count must be a whole number'],
    [{ count: 5 }, 'count không được lớn hơn 4', 'count must not be more than 4'],
    [{ count: 0 }, 'count không được nhỏ hơn 1', 'count must not be less than 1'],
    [{ accuracy: 'xa' }, 'accuracy phải là số', 'accuracy must be a number'],
    [{ publish: 1 }, 'publish phải là true hoặc false', 'publish must be true or false'],
    [{ parts: {} }, 'parts phải là danh sách', 'parts must be a list'],
    [{ parts: ['a', 'b', 'c'] }, 'parts phải có nhiều nhất 2 mục', 'parts must have at most 2 items'],
    [{ parts: ['a', 7] }, 'parts.1 phải là văn bản', 'parts.1 must be text'],
    [{ place: {} }, 'place.lat bắt buộc phải có', 'place.lat is needed'],
    [{ day: 'hôm qua' }, 'day phải là ngày, ví dụ 2026-06-22', 'day must be a date such as 2026-06-22'],
    [{ code: '1' }, 'code phải là mã năm chữ số', 'code must be a code of five digits'],
    [{ laRa: 1 }, 'nội dung có thành phần không được nhận: laRa', 'the body has members that are not taken: laRa'],
  ])('%j in both languages', (value, vi, en) => {
    expect(problemOf(Array.isArray(value) ? value : { text: 'a', ...value }).detail).toEqual({
      vi: `Dữ liệu gửi lên chưa đúng: ${vi}.`,
      en: `The request is not right: ${en}.`,
    });
  });

  it.each(['id', 'email', 'at'])('shows an example of a right %s', (name) => {
    const { errors = [] } = problemOf({ text: 'a', [name]: 'không phải' });
    expect(errors[0]).toMatchObject({
      path: name,
      message: { vi: expect.stringContaining('ví dụ'), en: expect.stringContaining('such as') },
    });
  });

  it('says no more than one reads', () => {
    const { errors, detail } = problemOf({ text: 'a', notes: Array(10_000).fill(7), ['x'.repeat(10_000)]: 1 });
    expect(errors).toHaveLength(20);
    expect(detail.vi.length).toBeLessThan(2_000);
  });
});
