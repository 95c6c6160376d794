import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegistryAgencySet, StaffAccountSet } from '#contracts';
import type { WorkerDatabase } from '#persistence';
import { RegistryRefresh } from '#registry';
import { waitFor } from '#testing';
import { MoveStaff } from '../src/succession/application/move-staff.js';
import { moveAccount, staffLeft } from '../src/succession/application/staff-left.js';
import { GatewayBed } from './gateway-bed.js';

const agency = (id: string, changes: Partial<RegistryAgencySet> = {}): RegistryAgencySet => ({
  ...{ id, code: id, name: id, kind: 'department', placeCodes: [], validFrom: '2020-01-01', successorIds: [] },
  ...{ calendarId: 'default', version: 1, ...changes },
});
const ended = (...successorIds: string[]) => agency('so-xay-dung', { validTo: '2026-01-31', successorIds });

describe('the staff of an agency that has ended', () => {
  let bed: GatewayBed;
  let database: WorkerDatabase;
  beforeAll(async () => {
    bed = await GatewayBed.start();
    database = await bed.database.database('gateway', 'worker');
  });
  afterAll(() => bed.stop());

  const hear = async (...agencies: RegistryAgencySet[]) => {
    for (const body of agencies) {
      await bed.database.query(
        `insert into gateway.registry_copy (kind, id, version, body) values ('agency', $1, $2, $3)
         on conflict (kind, id) do update set version = registry_copy.version + 1, body = excluded.body`,
        [body.id, body.version, JSON.stringify(body)],
      );
    }
    await bed.app.get(RegistryRefresh).refresh();
  };
  const sweep = async () => {
    while ((await bed.app.get(MoveStaff, { strict: false }).run()) > 0);
  };
  const said = async () => {
    const rows = await bed.database.query<{ body: string }>('select body from gateway.ledger order by position');
    const accounts = rows.map(({ body }) => (JSON.parse(body) as { data: StaffAccountSet }).data);
    return accounts.filter(({ username }) => username === 'canbo').map(({ agencyId, version }) => [agencyId, version]);
  };

  it('stays until the day comes, and while several take over: then an operator says who goes where', async () => {
    await hear(
      agency('so-moi'),
      agency('so-khac'),
      agency('so-xay-dung', { ...ended('so-moi'), validTo: '2098-12-31' }),
    );
    await sweep();
    expect(await staffLeft(database)).toEqual([]);
    await hear(ended('so-moi', 'so-khac'));
    await sweep();
    expect(await staffLeft(database)).toEqual([
      { username: 'canbo', name: 'Lê Minh Châu', agency: 'so-xay-dung', successors: ['so-moi', 'so-khac'] },
    ]);
    expect(await said()).toEqual([['so-xay-dung', 1]]);
  });

  it('moves to its only successor at once and once, also in the session that is open', async () => {
    const cookie = await bed.cookieOf('canbo');
    await hear(ended('so-moi'));
    await Promise.all(Array.from({ length: 4 }, sweep));
    const moved = [
      ['so-xay-dung', 1],
      ['so-moi', 2],
    ];
    await waitFor(async () => (await said()).length > 1, { what: 'the account to move' });
    expect(await said()).toEqual(moved);
    const seen = await bed.fetch('/api/v1/session', { headers: { cookie } });
    expect(await seen.json()).toMatchObject({ username: 'canbo', agencyId: 'so-moi' });
    expect(await staffLeft(database)).toEqual([]);
  });

  it('is moved by hand once, and only to an agency in office', async () => {
    await Promise.all([moveAccount(database, 'canbo', 'so-khac'), moveAccount(database, 'canbo', 'so-khac')]);
    expect((await said()).slice(2)).toEqual([['so-khac', 3]]);
    await expect(moveAccount(database, 'canbo', 'so-xay-dung')).rejects.toThrow('no agency "so-xay-dung" in office');
    await expect(moveAccount(database, 'khong-co', 'so-khac')).rejects.toThrow('no account "khong-co"');
  });
});
