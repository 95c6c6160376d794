import { expect, it } from '@jest/globals';
import { actBody, isReady } from './act.js';

it('says what a reporter wants in the words of the interface', () => {
  expect(actBody('supplement', { text: ' Thêm ảnh ', inReplyTo: 'q-1' })).toEqual({
    text: 'Thêm ảnh',
    inReplyTo: 'q-1',
  });
  expect(actBody('withdraw', { text: ' ' })).toEqual({});
  expect(actBody('rate', { text: 'Nhanh', score: 4 })).toEqual({ score: 4, reason: 'Nhanh' });
  expect(actBody('reopen', { text: 'Chưa sửa' })).toEqual({ reason: 'Chưa sửa' });
});

it('needs a score to rate and words for the rest, but none to withdraw', () => {
  expect(isReady('rate', { text: 'Nhanh' })).toBe(false);
  expect(isReady('rate', { text: '', score: 1 })).toBe(true);
  expect(isReady('reopen', { text: ' ' })).toBe(false);
  expect(isReady('withdraw', { text: '' })).toBe(true);
});
