import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, AppDatabase } from '#persistence';
import { reporterActor } from '../src/reports/application/visitor.js';
import { LogWriter } from './support/log-writer.js';
import { citizen, helper, type Receipt, TestIntake } from './support/test-intake.js';

let intake: TestIntake;
let database: AppDatabase;
let mine: Receipt;
let theirs: Receipt;

beforeAll(async () => {
  intake = await TestIntake.start();
  database = await intake.database.database('intake', 'app');
  const log = await LogWriter.open(intake);
  [mine, theirs] = [await intake.send(), await intake.send()];
  for (const { id, code, secret } of [mine, theirs]) {
    await log.dispatch(id);
    const headers = { authorization: `Bearer ${secret}`, 'idempotency-key': id };
    await intake.post(`/api/v1/reports/${code}/withdrawal`, { headers });
  }
});
afterAll(() => intake.stop());

const reportsIn = async (table: string, actor: Actor) => {
  const rows = await database.run(actor, (tx) =>
    tx.query<{ id: string }>(`select distinct report_id as id from ${table}`),
  );
  return rows.map(({ id }) => id);
};

describe('what the database shows to the HTTP role', () => {
  it.each(['timeline_entry', 'citizen_request'])('%s: a reporter sees their own report alone', async (table) => {
    expect(await reportsIn(table, reporterActor(mine.id))).toEqual([mine.id]);
    expect(await reportsIn(table, citizen)).toEqual([]);
    expect(await reportsIn(table, helper)).toEqual([]);
  });

  it('idempotency: each caller sees their own keys', async () => {
    expect(await reportsIn('idempotency', reporterActor(theirs.id))).toEqual([theirs.id]);
    expect(await reportsIn('idempotency', helper)).toEqual([]);
  });

  it('nothing while nobody acts', async () => {
    await database.run(citizen, async (tx) => {
      await tx.query(`select set_config('dieuphoi.actor', '', true)`);
      for (const table of ['report', 'report_view', 'idempotency', 'timeline_entry', 'citizen_request']) {
        expect([table, await tx.query(`select 1 from ${table}`)]).toEqual([table, []]);
      }
    });
  });

  it.each(['reporter', 'supplement_original', 'identity_look'])('%s: nothing at all', async (table) => {
    await expect(database.run(helper, (tx) => tx.query(`select 1 from ${table}`))).rejects.toThrow(/permission denied/);
  });
});
