/** The same word however it was typed: no marks, đ as d, lower case, other characters as one space. */
export function foldKey(text: string): string {
  return removeMarks(text.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const ascii = /^[\0-\x7f]*$/;

export function removeMarks(text: string): string {
  if (ascii.test(text)) return text;
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
