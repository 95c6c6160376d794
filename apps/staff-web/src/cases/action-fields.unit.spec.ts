import { describe, expect, it } from '@jest/globals';
import { bodyOf, citizenReads, isComplete, needsForm } from './action-fields.js';

describe('the form of a step', () => {
  it('is left out where nothing is asked', () => {
    expect(needsForm('accept')).toBe(false);
    expect(needsForm('answer')).toBe(true);
  });

  it('needs a promised day only for a plan', () => {
    expect(isComplete('answer', { outcome: 'fixed', text: 'Đã thay bóng' })).toBe(true);
    expect(isComplete('answer', { outcome: 'planned', text: 'Sẽ thay' })).toBe(false);
    expect(bodyOf('answer', { outcome: 'fixed', text: ' Đã thay bóng ', plannedFor: '2026-01-01' })).toEqual({
      outcome: 'fixed',
      text: 'Đã thay bóng',
    });
  });

  it('takes a return without a suggestion', () => {
    const values = { returnReason: 'not-our-field', note: 'Đường tỉnh' };
    expect(isComplete('return', values)).toBe(true);
    expect(bodyOf('return', values)).toEqual({ reason: 'not-our-field', note: 'Đường tỉnh' });
  });

  it.each([
    ['2026-06-26', '17:00'],
    ['2026-04-15', '16:30'],
    ['2026-04-16', '17:00'],
    ['2026-10-15', '17:00'],
    ['2026-10-16', '16:30'],
    ['2027-01-05', '16:30'],
  ])('says an extension until offices close on %s, at %s', (until, time) =>
    expect(bodyOf('extension-request', { until, reason: 'Chờ vật tư' })).toEqual({
      until: `${until}T${time}:00+07:00`,
      reason: 'Chờ vật tư',
    }),
  );

  it('knows what the citizen will read', () => {
    expect(citizenReads('progress', 'note', {})).toBe(true);
    expect(citizenReads('return', 'note', {})).toBe(false);
    expect(citizenReads('extension-request', 'reason', {})).toBe(false);
    expect(citizenReads('extension-decision', 'reason', { granted: 'yes' })).toBe(true);
    expect(citizenReads('extension-decision', 'reason', { granted: 'no' })).toBe(false);
  });

  it('says of a return after the window whether it is consented to', () =>
    expect(bodyOf('return-decision', { granted: 'yes', reason: 'Đúng' })).toEqual({ granted: true, reason: 'Đúng' }));

  it('names the extension that is decided', () =>
    expect(bodyOf('extension-decision', { granted: 'no', reason: 'Đủ thời gian' }, 'x1')).toEqual({
      granted: false,
      extensionId: 'x1',
      reason: 'Đủ thời gian',
    }));
});
