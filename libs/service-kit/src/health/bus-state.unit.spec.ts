import { describe, expect, it } from '@jest/globals';
import type { BusReport } from '#messaging';
import { busState } from './bus-state.js';

const running: BusReport = {
  transport: 'kafka',
  consumer: { state: 'running', partitions: [] },
  relay: { leading: true, published: 0 },
  counts: { applied: 0, duplicates: 0, parked: 0 },
  ready: true,
};

describe('busState', () => {
  it('tells what reading and publishing wait for', () => {
    expect(busState(running)).toEqual({ ready: true, detail: 'running' });
    const waiting = {
      ...running,
      consumer: { state: 'waiting' as const, problem: 'no broker', partitions: [] },
      relay: { leading: false, published: 0, problem: 'no topic' },
    };
    expect(busState(waiting)).toEqual({ ready: true, detail: 'waiting: no broker; publishing waits: no topic' });
  });

  it('is not ready when the bus is not', () => {
    const failed = { state: 'failed' as const, problem: 'no group', partitions: [] };
    expect(busState({ ...running, consumer: failed, ready: false })).toEqual({
      ready: false,
      detail: 'failed: no group',
    });
  });
});
