import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { afterOwnTime } from './own-time.js';

describe('own time', () => {
  it('passes while the process waits', async () => {
    await new Promise<void>((passed) => afterOwnTime(120, passed));
  });

  it('stands while the process is busy', async () => {
    let passed = false;
    const stop = afterOwnTime(200, () => (passed = true));
    const until = performance.now() + 300;
    while (performance.now() < until);
    for (let turns = 0; turns < 3; turns++) await turn();
    expect(passed).toBe(false);
    stop();
  });

  it('is over when it was ended', async () => {
    let passed = false;
    const stop = afterOwnTime(1, () => (passed = true));
    stop();
    await sleep(20);
    expect(passed).toBe(false);
  });
});
