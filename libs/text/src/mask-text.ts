import { composeText } from './normalise-text.js';
import { personNames } from './person-names.js';

export type MaskKind = 'phone' | 'id-number' | 'plate' | 'email' | 'name';

/** Where a mask stands in the masked text. */
export interface Mask {
  kind: MaskKind;
  start: number;
  length: number;
}

export interface MaskedText {
  text: string;
  masks: Mask[];
}

interface Found {
  kind: MaskKind;
  start: number;
  end: number;
}

const labels: Record<MaskKind, string> = {
  phone: '[số điện thoại]',
  'id-number': '[số giấy tờ]',
  plate: '[biển số]',
  email: '[thư điện tử]',
  name: '[họ tên]',
};

/** What stands for a mask in a masked text. */
const label = new RegExp(
  Object.values(labels)
    .map((text) => text.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
);

/** A masked text for whoever reads its words: the labels are nobody's. */
export function withoutMasks(text: string): string {
  return text.includes('[') ? text.replace(label, ' ') : text;
}

/** Inside of a number they only serve to hide it. */
const joinerInNumber = /(?<=\d)[\u200c\u200d]+(?=\d)/g;

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/** Nine or twelve digits after the word for the paper, however they are grouped. */
const namedPaper =
  /(?:cmnd|cccd|cmt|căn cước|chứng minh|hộ chiếu|định danh)[^\d\n]{0,25}(\d(?:[ .-]?\d){7,11})(?!\d)/giu;
/** Citizen identity numbers have twelve digits and begin with the number of a province, 001 to 096. */
const identityNumber = /(?<!\d)0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/g;
/** Eight to ten digits after 0, +84, 0084 or 84, with at most three separators between neighbours. */
const phone =
  /(?<!\d)(?:(?:\+|00)\s?84[\s.()-]{0,3}0?|84[ .-]?(?=[35789])|\(?0)\)?(?:[ \u00a0._/()-]{0,3}\d){8,10}(?!\d)/g;
const plate =
  /(?<![\p{L}\p{N}])(?:[1-9]\d[ .-]?(?:[A-Z]{1,2}|[A-Z]\d)[ .-]{0,3}(?:\d{3}[.\- ]?\d{2}|\d{4})|[A-Z]{2}[ -]?\d{2}[ -]\d{2})(?![\p{L}\p{N}])/giu;

/** Composes a text, and takes phone numbers, numbers of papers and vehicles, addresses of mail and names of persons out of a text. */
export function maskText(typed: string): MaskedText {
  const original = composeText(typed).replace(joinerInNumber, '');
  const found: Found[] = [];
  const add = (kind: MaskKind, start: number, end: number) => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ kind, start, end });
  };
  const addAll = (kind: MaskKind, pattern: RegExp) => {
    for (const { 0: whole, 1: number = whole, index } of original.matchAll(pattern)) {
      const end = index + whole.length;
      if (!isDateOrLabel(number)) add(kind, end - number.length, end);
    }
  };
  if (original.includes('@')) addAll('email', email);
  // Most texts have no digit at all, and this runs for every report that is sent.
  if (/\d/.test(original)) {
    addAll('id-number', namedPaper);
    addAll('id-number', identityNumber);
    addAll('phone', phone);
    addAll('plate', plate);
  }
  for (const { start, end } of personNames(original)) add('name', start, end);
  return replace(original, found);
}

function isDateOrLabel(digits: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[01])([./-])(?:0[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d)/.test(digits);
}

function replace(original: string, found: Found[]): MaskedText {
  let text = '';
  let position = 0;
  const masks: Mask[] = [];
  for (const { kind, start, end } of found.sort((a, b) => a.start - b.start)) {
    text += original.slice(position, start);
    masks.push({ kind, start: text.length, length: labels[kind].length });
    text += labels[kind];
    position = end;
  }
  return { text: text + original.slice(position), masks };
}
