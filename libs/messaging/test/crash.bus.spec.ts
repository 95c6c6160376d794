import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { waitFor } from '#testing';
import { BusStand, transports } from './support/bus-stand.js';
import { newSubjects, recordEffects } from './support/member.js';

// For a busy machine; alone each takes seconds.
jest.setTimeout(180_000);

/** Real processes that kill themselves with -9 between two steps. */
describe.each(transports)('a crash at any step over %s', (kind) => {
  const stand = new BusStand(kind);
  beforeEach(() => stand.fresh(), 120_000);
  afterEach(() => stand.clear());
  afterAll(() => stand.end());

  it('loses no event and says none twice when a relay dies before the send or after it', async () => {
    const quiet = await stand.member('intake', { relays: false });
    await stand.member('routing', { handler: recordEffects() });
    const subjects = newSubjects(20);
    for (const point of ['relay:before-send', 'relay:before-mark'] as const) {
      await quiet.say(subjects, 3);
      const dying = stand.process('intake', { listens: false, dieAt: { point, nth: 1 } });
      expect(await dying.ended).toBe('SIGKILL');
      expect(await stand.bed.count('intake.unpublished')).toBeGreaterThan(0);
    }
    await stand.member('intake');
    expect(await stand.settled('routing', 120)).toEqual([]);
    await waitFor(async () => (await stand.bed.count('intake.unpublished')) === 0);
    expect(await stand.effects('routing')).toBe(120);
  });

  it('has each effect once when consumers die after it, before the commit, and before the offset', async () => {
    const intake = await stand.member('intake', { chunk: 10 });
    await intake.say(newSubjects(40), 5);
    const dying = (
      [
        ['intake', 'consume:after-effect'],
        ['routing', 'consume:before-commit'],
        ['tracking', 'consume:before-offset'],
      ] as const
    ).map(([service, point]) => stand.process(service, { options: { chunk: 10 }, dieAt: { point, nth: 3 } }));
    for (const { ended } of dying) expect(await ended).toBe('SIGKILL');
    for (const service of ['intake', 'routing', 'tracking']) {
      expect(await stand.effects(service)).toBeLessThan(200);
      stand.process(service);
    }
    for (const service of ['intake', 'routing', 'tracking']) {
      expect(await stand.settled(service, 200)).toEqual([]);
      expect(await stand.effects(service)).toBe(200);
      expect(await stand.bed.count(`${service}.parked`)).toBe(0);
    }
  });

  // On the embedded bus effect and offset commit together, so that nothing can come twice after a crash.
  (kind === 'kafka' ? it : it.skip)(
    'would have effects twice without the inbox',
    async () => {
      const intake = await stand.member('intake');
      await intake.say(newSubjects(40), 5);
      const protections = { inbox: false, sequence: false };
      const options = { chunk: 10, protections };
      const dying = stand.process('routing', { options, dieAt: { point: 'consume:before-offset', nth: 3 } });
      expect(await dying.ended).toBe('SIGKILL');
      await stand.member('routing', { handler: recordEffects(), protections });
      await waitFor(async () => (await stand.effects('routing')) > 200, { what: 'effects that happened twice' });
      expect(await stand.disordered('routing')).not.toEqual([]);
    },
    90_000,
  );
});
