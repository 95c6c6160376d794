import { expect, it } from '@jest/globals';
import { isEmail, isPhone } from './contact-rules.js';

it.each(['', '0912 345 678', '+84 912.345.678', '(0211) 3861 234'])('takes the number "%s"', (text) => {
  expect(isPhone(text)).toBe(true);
});

it.each(['912345678', '0912', '0912 345 678 901', 'không có'])('refuses the number "%s"', (text) => {
  expect(isPhone(text)).toBe(false);
});

it('knows addresses of mail', () => {
  expect(['', ' an@thu.example.vn '].map(isEmail)).toEqual([true, true]);
  expect(['an', 'an@', 'an@thu', 'an @thu.vn', 'an@thu..vn'].map(isEmail)).toEqual([false, false, false, false, false]);
});
