import { expect, it } from '@jest/globals';
import { newestAccounts } from './newest-accounts.js';
import type { AnyEvent } from './event.js';

const accountSet = (id: string, version: number) =>
  ({ type: 'vn.dieuphoi.staff.account-set', data: { id, version } }) as AnyEvent;

it('takes the newest version of each account, however they come, in the order of their ids', () => {
  const events = [accountSet('b', 2), accountSet('a', 1), accountSet('b', 1), accountSet('b', 3), accountSet('a', 1)];
  expect(newestAccounts(events)).toEqual([
    { id: 'a', version: 1 },
    { id: 'b', version: 3 },
  ]);
});
