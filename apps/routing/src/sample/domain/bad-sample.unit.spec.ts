import { describe, expect, it } from '@jest/globals';
import { whyStopped } from './bad-sample.js';

const good = { fieldCode: 'den', judged: 30, wrong: 4, forgotten: false };

describe('a field', () => {
  it('goes on with four wrong of the latest thirty, or when nothing was judged', () => {
    expect(whyStopped(good)).toBeUndefined();
    expect(whyStopped({ ...good, judged: 0, wrong: 0 })).toBeUndefined();
  });

  it('is stopped by the fifth, however few were judged', () => {
    expect(whyStopped({ ...good, judged: 7, wrong: 5 })).toBe(
      'Kiểm tra mẫu: máy chuyển sai 5 trong 7 phản ánh được kiểm tra gần nhất (từ 5 trong 30 thì tắt).',
    );
  });

  it('is stopped when nobody looks at its sample', () => {
    expect(whyStopped({ ...good, forgotten: true })).toContain('4 tuần');
  });
});
