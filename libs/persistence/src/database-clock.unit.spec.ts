import { beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseClock } from './database-clock.js';

describe('DatabaseClock', () => {
  let elapsed: number;
  let clock: DatabaseClock;

  beforeEach(() => {
    elapsed = 1_000;
    clock = new DatabaseClock(() => elapsed);
  });

  it('knows nothing before an answer', () => {
    expect(clock.now).toBeUndefined();
  });

  it('counts on from the answer', () => {
    clock.observe(new Date('2026-04-28T12:00:00.000Z'));
    elapsed += 40.9;
    expect(clock.now).toEqual(new Date('2026-04-28T12:00:00.040Z'));
  });

  it('says nothing when the last answer is too old', () => {
    clock.observe(new Date('2026-04-28T12:00:00.000Z'));
    elapsed += 5_000;
    expect(clock.now).toBeUndefined();
  });

  it('follows a clock of the database that was set', () => {
    clock.observe(new Date('2026-04-28T12:00:00.000Z'));
    clock.observe(new Date('2026-04-28T11:00:00.000Z'));
    expect(clock.now).toEqual(new Date('2026-04-28T11:00:00.000Z'));
  });
});
