import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Sweeper } from './sweeper.js';

describe('Sweeper', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('looks twice a second, and as seldom as a job says', async () => {
    const looks = { often: 0, seldom: 0 };
    const job = (name: keyof typeof looks, every?: number) => ({
      every,
      run: () => {
        looks[name]++;
        return Promise.resolve(0);
      },
    });
    const sweeper = new Sweeper([job('seldom', 2_000), job('often')], { warn: () => undefined });
    sweeper.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(5_000);
    await sweeper.onModuleDestroy();
    expect(looks).toEqual({ often: 10, seldom: 3 });
  });

  it('goes on after a job that failed', async () => {
    const warned: string[] = [];
    let looks = 0;
    const failing = { run: () => Promise.reject(new Error('away')) };
    const other = {
      run: () => {
        looks++;
        return Promise.resolve(0);
      },
    };
    const sweeper = new Sweeper([failing, other], { warn: (_, message) => warned.push(message) });
    sweeper.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(1_000);
    await sweeper.onModuleDestroy();
    expect([looks, warned.length]).toEqual([2, 2]);
  });
});
