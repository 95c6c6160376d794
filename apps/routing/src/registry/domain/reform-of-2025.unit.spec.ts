import { describe, expect, it } from '@jest/globals';
import { agencyInOffice, isInOffice } from '#contracts';
import { seededRegistry } from '../../../../../seeds/seeded-registry.js';
import { type ClassifiableReport, classifyReport } from '../../classification/domain/classify-report.js';

/** The 121 units until 30 June 2025 and the 36 communes that they form. */
const registry = seededRegistry();
const places = [...registry.places.values()].filter(({ inUse }) => inUse);
const units = places.flatMap((place) => place.formerUnits.map((unit) => ({ ...unit, place })));
const [before, after] = ['2025-06-30', '2025-07-01'];

/** What is done with a report about the drains of a place, received on a day. */
function route(day: string, report: Partial<ClassifiableReport>) {
  const now = new Date(`${day}T09:00:00+07:00`);
  const received = { text: 'Cống tắc', receivedAt: now.toISOString(), dispatchBy: now.toISOString(), ...report };
  const { event, reasons } = classifyReport(received, {
    ...{ registry, now, automaticEverywhere: true },
    classify: () => ({
      fields: [{ code: 'ha-tang-do-thi', confidence: 0.95 }],
      ...{ subfields: new Map(), why: [], flags: [], secret: false, modelVersion: 'm' },
      unknownWords: { pairs: 0, unknown: 0 },
    }),
  });
  return { ...event, reasons };
}
const leadOf = (day: string, report: Partial<ClassifiableReport>) => route(day, report).candidates[0]?.agencyId;

describe('the reform of July 2025', () => {
  it('made 36 committees and 36 police of 121', () => {
    expect([units.length, places.length]).toEqual([121, 36]);
    const ofPlaces = [...registry.agencies.values()].filter(({ placeCodes }) => placeCodes.length > 0);
    const inOffice = (day: string) => ofPlaces.filter((agency) => isInOffice(agency, day)).length;
    expect([inOffice(before), inOffice(after)]).toEqual([2 * 121, 2 * 36]);
  });

  it.each(units)('sends a report about $name to its committee of the day', ({ code, name, district, place }) => {
    for (const report of [{ text: `Cống tắc ở ${name}, ${district}` }, { location: { communeCode: code } }]) {
      const first = route(before, report);
      expect(first.candidates[0]).toMatchObject({ agencyId: `ubnd-cu-${code}`, confidence: expect.any(Number) });
      expect(first).toMatchObject({ place: { code: place.code }, decision: 'dispatch' });
    }
    // Citizens write old names for years; an old code that is a present one too means the present commune.
    const now = route(after, { text: `Cống tắc ở ${name}, ${district}` });
    expect(now).toMatchObject({ place: { code: place.code }, decision: 'dispatch' });
    expect(now.candidates[0]?.agencyId).toBe(`ubnd-${place.code}`);
    const meant = registry.places.get(code)?.inUse ? code : place.code;
    expect(leadOf(after, { location: { communeCode: code } })).toBe(`ubnd-${meant}`);
  });

  it('says who took over', () => {
    const { reasons } = route(before, { location: { communeCode: '08713' } }).candidates[0]!;
    expect(reasons).toContain('địa bàn: Phường Hội Hợp, nay là Phường Vĩnh Yên');
    expect(reasons).toContain('hoạt động đến hết ngày 30/06/2025, sau đó là UBND phường Vĩnh Yên');
  });

  it('lets the name decide between the units around a point, and is unsure without one', () => {
    const location = { lat: 21.2937, lng: 105.5836 };
    expect(leadOf(before, { text: 'Cống tắc ở phường Hội Hợp', location })).toBe('ubnd-cu-08713');
    const unnamed = route(before, { location });
    expect(unnamed).toMatchObject({ decision: 'suggest', reasons: ['unsure'], place: { code: '08707' } });
    const lead = leadOf(after, { location });
    expect(lead).toBe('ubnd-08707');
    for (const { agencyId } of unnamed.candidates.filter(({ agencyId }) => agencyId.startsWith('ubnd'))) {
      expect(agencyInOffice(registry.agencies, agencyId, after)?.id).toBe(lead);
    }
  });

  it('names the department of the former province before its day', () => {
    const text = 'Cống tắc trên quốc lộ 2, xã Thanh Trù, Vĩnh Yên';
    expect([leadOf(before, { text }), leadOf(after, { text })]).toEqual(['so-xay-dung-vinh-phuc', 'so-xay-dung']);
  });

  it.each([
    ['xã Xuân Hòa', 'ubnd-cu-08794', 'ubnd-08761'],
    ['phường Xuân Hòa', 'ubnd-cu-08746', 'ubnd-08746'],
    ['xã Sơn Đông', 'ubnd-cu-08866', 'ubnd-08866'],
    ['xã Liên Châu', 'ubnd-cu-09064', 'ubnd-09064'],
    ['xã Vĩnh Phú', 'ubnd-cu-09157', 'ubnd-09154'],
  ])('knows what one name means at two dates: %s', (name, then, now) => {
    const text = `Cống tắc ở ${name}`;
    expect([leadOf(before, { text }), leadOf(after, { text })]).toEqual([then, now]);
  });
});
