import { describe, expect, it } from '@jest/globals';
import type { Place } from '#api';
import { vi } from '../words/vi.js';
import { describePlace } from './describe-place.js';

const point = { lat: 21.3, lng: 105.6 };
const places: Place[] = [
  { ...point, code: '08707', name: 'Phường Vĩnh Yên', kind: 'phuong', formerUnits: [], inUse: true },
];

describe('describePlace', () => {
  it('is part of a sentence', () => {
    const described = describePlace({ ...point, communeCode: '08707', accuracy: 12.4 }, places, vi);
    expect(described).toBe('Phường Vĩnh Yên, một điểm đã ghim (± 12 m)');
  });

  it('says nothing about nothing', () => {
    expect(describePlace({ address: ' ' }, places, vi)).toBeUndefined();
  });
});
