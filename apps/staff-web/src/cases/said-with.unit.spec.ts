import { describe, expect, it } from '@jest/globals';
import { en } from '../words/en.js';
import { vi } from '../words/vi.js';
import { saidWith } from './said-with.js';

describe('saidWith', () => {
  const entry = (detail: Record<string, unknown>) => ({ at: '', type: 'case.request-declined', detail });

  it('shows a reason in words, and a person’s words as they are', () => {
    expect(saidWith(entry({ reason: 'already-answered' }), vi)).toBe('Cơ quan đã trả lời');
    expect(saidWith(entry({ reason: 'already-answered' }), en)).toBe('The agency has answered already');
    expect(saidWith(entry({ reason: 'complaint-law', explanation: 'Xin gửi đơn.' }), vi)).toBe('Xin gửi đơn.');
    expect(saidWith(entry({ reason: 'Đèn đã sáng lại' }), vi)).toBe('Đèn đã sáng lại');
    expect(saidWith(entry({}), vi)).toBeUndefined();
  });
});
