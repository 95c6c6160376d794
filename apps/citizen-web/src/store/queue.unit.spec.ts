import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../api/api-error.js';
import { afterAttempt, pauseAfter, type QueuedReport } from './queue.js';

const report: QueuedReport = {
  key: 'k-1',
  body: {
    text: 'Đèn đường hỏng',
    noticeVersion: '1',
    consent: { publish: false, shareContact: false, notify: false, photoLocation: false },
  },
  queuedAt: '2026-04-24T03:00:00Z',
  state: 'waiting',
  attempts: 0,
};
const failed = (error: unknown) => afterAttempt(report, { kind: 'failed', error });

describe('a queued report', () => {
  it('leaves the queue when the server has answered', () => {
    const promise = { dispatchBy: '', answerBy: '' };
    const receipt = { id: '1', code: 'PA', secret: 's', promise, receivedAt: '', notes: [] };
    expect(afterAttempt(report, { kind: 'sent', receipt: { ...receipt, kind: 'hien-truong' } })).toBeUndefined();
  });

  it.each([
    new TypeError('Failed to fetch'),
    new DOMException('late', 'TimeoutError'),
    new ApiError(503, 'temporarily-unavailable', ''),
    new ApiError(429, 'too-many-requests', ''),
  ])('waits with the same key after %s', (error) => {
    expect(failed(error)).toEqual({ ...report, attempts: 1 });
  });

  it('needs its writer when the server objects', () => {
    const objection = 'Nơi này ngoài địa bàn.';
    expect(failed(new ApiError(422, 'outside-area', objection))).toMatchObject({ state: 'needs-you', objection });
  });

  it('is tried less and less often, and not before the server wishes', () => {
    const down = new TypeError('Failed to fetch');
    expect([1, 2, 3, 20].map((attempts) => pauseAfter(attempts, down))).toEqual([2_000, 4_000, 8_000, 300_000]);
    expect(pauseAfter(1, new ApiError(429, 'too-many-requests', '', {}, 60))).toBe(60_000);
  });
});
