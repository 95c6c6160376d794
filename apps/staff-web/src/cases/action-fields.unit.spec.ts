import { describe, expect, it } from '@jest/globals';
import { bodyOf, isComplete, needsForm } from './action-fields.js';

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

  it('says an extension until the end of the day', () =>
    expect(bodyOf('extension-request', { until: '2026-06-26', reason: 'Chờ vật tư' })).toEqual({
      until: '2026-06-26T17:00:00+07:00',
      reason: 'Chờ vật tư',
    }));

  it('names the extension that is decided', () =>
    expect(bodyOf('extension-decision', { granted: 'no', reason: 'Đủ thời gian' }, 'x1')).toEqual({
      granted: false,
      extensionId: 'x1',
      reason: 'Đủ thời gian',
    }));
});
