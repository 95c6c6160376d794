import { expect, it } from '@jest/globals';
import { at } from '../../../test/given.js';
import { endOfClaim, standingClaim } from './claim.js';

const person = { id: 'a1', name: 'Nguyễn Thu Hà', agencyId: 'van-phong' };
const now = at('2026-06-22 08:00');
const claim = { reportId: 'r1', by: 'a1', person, endsAt: endOfClaim(now) };

it('says who has a report, and until when', () => {
  const until = at('2026-06-22 08:05').toISOString();
  expect(standingClaim(claim, 'a2', now)).toEqual({ by: person, until, mine: false });
  expect(standingClaim(claim, 'a1', now)).toEqual({ by: person, until, mine: true });
});

it.each([
  ['nobody claimed it', undefined, now],
  ['its time is over', claim, claim.endsAt],
])('is null when %s', (_why, claim, moment) => expect(standingClaim(claim, 'a2', moment)).toBeNull());
