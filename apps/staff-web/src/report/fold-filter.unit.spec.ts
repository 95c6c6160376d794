import { expect, it } from '@jest/globals';
import { foldFilter } from './fold-filter.js';

const names = ['Sở Nông nghiệp và Môi trường', 'Sở Xây dựng', 'UBND phường Vĩnh Yên', 'Điện lực Vĩnh Phúc'];
const options = names.map((label) => ({ value: label, label }));
const found = (search: string) =>
  foldFilter({ options, search, limit: 10 }).map((option) => 'label' in option && option.label);

it.each([
  ['so nong', names.slice(0, 1)],
  ['Sở Nông', names.slice(0, 1)],
  ['so moi truong', names.slice(0, 1)],
  ['dien luc', names.slice(3)],
  ['VINH', names.slice(2)],
  ['', names],
  ['ong nghiep', []],
])('"%s" finds %j', (search, expected) => expect(found(search)).toEqual(expected));
