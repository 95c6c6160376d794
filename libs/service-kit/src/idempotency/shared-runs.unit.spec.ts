import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#persistence';
import { SharedRuns } from './shared-runs.js';

const officer: Actor = { kind: 'staff', id: 'officer', roles: ['officer'], agencyId: 'a' };

describe('SharedRuns', () => {
  const runs = new SharedRuns();

  it('gives one answer to all that ask alike at once, and asks again afterwards', async () => {
    let times = 0;
    const ask = () => runs.run({ ...officer, traceparent: `trace ${times}` }, { key: 'k' }, async () => ++times);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect(await ask()).toBe(2);
  });

  it('keeps apart what is asked, and who asks in which office', async () => {
    const answers = [
      runs.run(officer, { key: 'k' }, async () => 1),
      runs.run(officer, { key: 'l' }, async () => 2),
      runs.run({ ...officer, id: 'other' }, { key: 'k' }, async () => 3),
      runs.run({ ...officer, agencyId: 'b' }, { key: 'k' }, async () => 4),
      runs.run({ ...officer, roles: ['head'] }, { key: 'k' }, async () => 5),
    ];
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5]);
  });

  it('fails for all, and keeps no failure', async () => {
    const fail = () => runs.run(officer, 'x', () => Promise.reject(new Error('away')));
    expect((await Promise.allSettled([fail(), fail()])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await runs.run(officer, 'x', async () => 'here')).toBe('here');
  });
});
