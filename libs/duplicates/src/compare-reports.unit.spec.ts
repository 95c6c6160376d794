import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ComparableReport, compareReports, loadVocabulary, readReport, sameFrom } from '#duplicates';

const fields = [{ code: 'ha-tang-do-thi', confidence: 0.9 }];
const read = (text: string, more: Partial<ComparableReport> = {}) =>
  readReport(
    { text, fields, placeCode: '08707', receivedAt: new Date('2026-06-22T01:00:00Z'), ...more },
    loadVocabulary(),
  );
const lamp = 'Đèn đường ngõ 12 Mê Linh hỏng, tối om';
const here = { lat: 21.3, lng: 105.6 };
const north = (metres: number) => ({ ...here, lat: here.lat + metres / 111_195 });

describe('compareReports', () => {
  it('says why, in facts', () => {
    const likeness = compareReports(
      read(lamp, { point: here }),
      read('den duong ngo 12 me linh tat roi', { point: north(60), receivedAt: new Date('2026-06-23T13:00:00Z') }),
    );
    expect(likeness).toMatchObject({ metres: 60, days: 1.5 });
    expect(likeness.words).toContain('mê');
    expect(likeness.score).toBeGreaterThanOrEqual(sameFrom);
  });

  it.each([
    ['typed without marks', 'den ngo 12 me linh hong, toi om', ''],
    ['in capitals', 'NGÕ 12 MÊ LINH ĐÈN ĐƯỜNG TẮT', ''],
    ['with an address', 'Bóng đèn hỏng, tối om', 'Ngõ 12 Mê Linh'],
  ])('finds the same lamp without a point: %s', (_, text, address) => {
    expect(compareReports(read(lamp), read(text, { address })).score).toBeGreaterThanOrEqual(sameFrom);
  });

  it.each([
    ['of another alley', 'Đèn đường ngõ 14 Mê Linh hỏng, tối om'],
    ['of another alley, without marks', 'den duong ngo 14 me linh hong, toi om'],
    ['of another street', 'Đèn đường ngõ 12 Lý Bôn hỏng, tối om'],
    ['of rubbish there', 'Ngõ 12 Mê Linh rác chất đống, hôi thối'],
    ['of nothing that says where', 'Đèn đường hỏng, tối om'],
  ])('does not take it for a report %s', (_, text) => {
    expect(compareReports(read(lamp), read(text)).score).toBeLessThan(sameFrom);
  });

  it('is never sure beyond 150 metres, 30 days or the commune', () => {
    const score = (a: object, b: object) => compareReports(read(lamp, a), read(lamp, b)).score;
    expect(score({ point: here }, { point: north(149) })).toBeGreaterThan(0.9);
    expect(score({ point: here }, { point: north(151) })).toBe(0);
    expect(score({}, { receivedAt: new Date('2026-07-23T01:00:00Z') })).toBe(0);
    expect(score({}, { placeCode: '08716' })).toBe(0);
    expect(score({}, { placeCode: undefined })).toBeGreaterThan(0.9);
  });

  it('is the same both ways, and takes any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(lamp, '', '12/3', 'rác', '🙂'.repeat(50)));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { score } = compareReports(read(a), read(b));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(compareReports(read(b), read(a)).score).toBe(score);
      }),
    );
  });
});
