import { describe, expect, it } from '@jest/globals';
import { givenRegistry } from '../../../test/given.js';
import { placeOfReport } from './place-of-report.js';

const { places } = givenRegistry();
const placeOf = (text: string, location?: object) => placeOfReport({ text, location }, places);

describe('placeOfReport', () => {
  it('believes the reporter', () => {
    expect(placeOf('Đèn hỏng ở xã Tam Dương', { communeCode: 'p1' })).toMatchObject({ code: 'p1', doubt: 0 });
  });

  it('understands the code of a former unit', () => {
    expect(placeOf('Đèn hỏng', { communeCode: 'cu-p2' })).toMatchObject({ code: 'p2', doubt: 0 });
  });

  it('takes the nearest centre, with the doubt that it is not a border', () => {
    expect(placeOf('Đèn hỏng', { lat: 21.291, lng: 105.581 })).toMatchObject({ code: 'p1' });
    expect(placeOf('Đèn hỏng', { lat: 21.291, lng: 105.581 }).doubt).toBeLessThan(0.1);
  });

  it('reads a name in the text or the address, and is surer when the point agrees', () => {
    const named = placeOf('Đèn hỏng ở phường Vĩnh Yên');
    expect(named.code).toBe('p1');
    const both = placeOf('Đèn hỏng ở phường Vĩnh Yên', { lat: 21.291, lng: 105.581 });
    expect(both.doubt).toBeLessThanOrEqual(named.doubt);
    expect(placeOf('Đèn hỏng', { address: 'Ngõ 5, xã Tam Dương' }).code).toBe('p2');
  });

  it('knows nothing without place, point or name', () => {
    expect(placeOf('Đèn hỏng')).toEqual({ doubt: 1, outside: false });
  });

  it('does not take a point far away for the nearest commune', () => {
    expect(placeOf('Đèn hỏng', { communeCode: '00001' })).toEqual({ doubt: 1, outside: true });
    expect(placeOf('Đèn hỏng', { lat: 21.03, lng: 105.85 })).toEqual({ doubt: 1, outside: true });
  });
});
