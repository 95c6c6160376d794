import { describe, expect, it } from '@jest/globals';
import { vi } from '../words/vi.js';
import { who } from './who.js';

const people = [
  { id: 'a1', name: 'Trần Văn An', agencyId: 'so' },
  { id: 'a2', name: 'Bùi Ngọc Oanh', agencyId: null },
];
const agencyName = () => 'Sở Xây dựng';

describe('who', () => {
  it.each([
    ['a1', 'Trần Văn An (Sở Xây dựng)'],
    ['a2', 'Bùi Ngọc Oanh'],
    ['system', 'Hệ thống'],
    ['citizen', 'Người dân'],
    ['0190f5a2-7c4e', 'Cán bộ'],
  ])('%s: %s', (id, name) => expect(who(id, people, agencyName, vi)).toBe(name));
});
