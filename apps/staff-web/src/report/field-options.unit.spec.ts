import { describe, expect, it } from '@jest/globals';
import { fieldOptions } from './field-options.js';

describe('fieldOptions', () => {
  it('lists each field before its second level', () => {
    const field = (code: string, name: string, parentCode: string | null = null) => ({
      ...{ code, name, nameEn: null, parentCode },
    });
    const fields = [field('dien', 'Điện'), field('ha-tang', 'Hạ tầng'), field('dien.cot', 'Cột', 'dien')];
    expect(fieldOptions(fields)).toEqual([
      { value: 'dien', label: 'Điện' },
      { value: 'dien.cot', label: 'Điện › Cột' },
      { value: 'ha-tang', label: 'Hạ tầng' },
    ]);
  });
});
