import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Supervised } from './supervised.js';

class Fake {
  starts = 0;
  broken = 0;
  private listener: () => void = () => undefined;

  async start(): Promise<void> {
    if (this.broken-- > 0) throw new Error('no');
    this.starts++;
  }

  async stop(): Promise<void> {
    this.listener();
  }

  onExit(listener: () => void): void {
    this.listener = listener;
  }

  crash(): void {
    this.listener();
  }
}

describe('Supervised', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('starts again what crashed, later each time, also when the start fails', async () => {
    const fake = new Fake();
    const supervised = new Supervised(fake, () => undefined, 'it');
    supervised.watch();
    fake.crash();
    await jest.advanceTimersByTimeAsync(500);
    expect(fake.starts).toBe(1);
    fake.broken = 1;
    fake.crash();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(fake.starts).toBe(1);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(fake.starts).toBe(2);
    expect(supervised.restarts).toBe(3);
  });

  it('waits at most 5 s, and as little as at first for what had run for 10 s', async () => {
    const fake = new Fake();
    const supervised = new Supervised(fake, () => undefined, 'it');
    supervised.watch();
    for (let n = 1; n <= 8; n++) {
      fake.crash();
      await jest.advanceTimersByTimeAsync(5_000);
      expect(fake.starts).toBe(n);
    }
    await jest.advanceTimersByTimeAsync(10_000);
    fake.crash();
    await jest.advanceTimersByTimeAsync(500);
    expect(fake.starts).toBe(9);
  });

  it('leaves alone what was stopped', async () => {
    const fake = new Fake();
    const supervised = new Supervised(fake, () => undefined, 'it');
    supervised.watch();
    await supervised.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(fake.starts).toBe(0);
  });

  it('ends what takes long to start, and stops without waiting for it', async () => {
    let give: () => void = () => undefined;
    const slow = new Fake();
    slow.start = () => new Promise<void>((resolve) => (give = resolve));
    slow.stop = async () => give();
    const supervised = new Supervised(slow, () => undefined, 'it');
    supervised.watch();
    slow.crash();
    await jest.advanceTimersByTimeAsync(500);
    await supervised.stop();
  });
});
