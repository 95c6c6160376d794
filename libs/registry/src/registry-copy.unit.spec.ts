import { describe, expect, it } from '@jest/globals';
import { defaultCalendar } from '#calendar';
import { RegistryCopy } from './registry-copy.js';

describe('RegistryCopy', () => {
  it('has limits and a calendar before anything was heard', () => {
    const copy = new RegistryCopy();
    expect(copy.limits.dispatchNormal).toBe('4wh');
    expect(copy.calendar('elsewhere').isWorkingDay(new Date('2026-04-30T10:00:00+07:00'))).toBe(false);
    expect(copy.fields.size).toBe(0);
  });

  it('takes what the registry says, an agency’s own calendar included', () => {
    const copy = new RegistryCopy();
    copy.take([
      { kind: 'limits', id: 'default', version: 1, body: { ...copy.limits, version: 1, dispatchNormal: '8wh' } },
      { kind: 'calendar', id: 'benh-vien', version: 1, body: { ...defaultCalendar, id: 'benh-vien', restDays: [7] } },
      { kind: 'place', id: '08707', version: 1, body: { code: '08707', name: 'Phường Vĩnh Yên' } },
    ]);
    const saturday = new Date('2026-06-27T10:00:00+07:00');
    expect(copy.limits.dispatchNormal).toBe('8wh');
    expect(copy.calendar('benh-vien').isWorkingDay(saturday)).toBe(true);
    expect(copy.calendar('default').isWorkingDay(saturday)).toBe(false);
    expect(copy.places.get('08707')?.name).toBe('Phường Vĩnh Yên');
  });
});
