import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { serviceRoles } from '#persistence';
import { Sweeper } from '#service-kit';
import { testEvent } from '#testing';
import { ReviewClock1764000002300 } from '../migrations/1764000002300-review-clock.js';
import { FireAlarms } from '../src/dispatch-clock/application/fire-alarms.js';
import { dispatchedByMachine } from './dispatched-by-machine.js';
import { RoutingBed } from './routing-bed.js';

describe('a request that a person look at a dispatch of the machine', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
    // What is due waits until a test says so.
    await bed.app.get(Sweeper).onModuleDestroy();
  });
  afterAll(() => bed.stop());

  const now = () => new Date().toISOString();
  const numbers = { dispatchNo: 1, handlingNo: 1 };
  const asked = async () => {
    const id = await dispatchedByMachine(bed);
    const request = { requestId: randomUUID(), dispatchNo: 1, requestedAt: now() };
    await bed.hear(testEvent('vn.dieuphoi.report.dispatch-review-requested', id, request));
    return id;
  };
  const review = (id: string) => bed.post(`/api/v1/triage/${id}/review`, { confirmed: true });
  const last = async (id: string) => (await bed.said(id)).at(-1)!;
  /** What the clock comes to next is due now. */
  const pass = async (...ids: string[]) => {
    const sql = `update routing.routed_report set alarm_at = now() - interval '1 second'
      where id = any($1) and alarm_at is not null`;
    await bed.database.query(sql, [ids]);
    const alarms = bed.app.get(FireAlarms);
    while ((await Promise.all([alarms.run(), alarms.run(), alarms.run()])).some((fired) => fired > 0));
  };
  const steps = async (id: string) =>
    (await bed.said(id)).flatMap(({ type, data }) =>
      type === 'vn.dieuphoi.dispatch.review-overdue' ? [(data as { step: string }).step] : [],
    );
  const alarmOf = async (id: string) => {
    const [row] = await bed.database.query<{ step: string | null }>(
      'select alarm_step as step from routing.routed_report where id = $1',
      [id],
    );
    return row!.step;
  };

  it('is reminded of, overdue and told upwards, each once, whether somebody has it open or not', async () => {
    const [left, open] = [await asked(), await asked()];
    await bed.post(`/api/v1/triage/${open}/claim`, {});
    for (const told of [1, 2, 3, 4, 4]) {
      await pass(left, open);
      const expected = ['reminder', 'overdue', 'supervisor', 'leadership'].slice(0, told);
      expect([await steps(left), await steps(open)]).toEqual([expected, expected]);
    }
    expect(await last(left)).toMatchObject({ data: { requestId: expect.any(String), dispatchNo: 1 } });
    expect(await bed.saidTypes(left)).not.toContain('dispatch.overdue');
    expect((await review(left)).statusCode).toBe(200);
  });

  it('leaves the clock of the report to the desk when the agency gives it back', async () => {
    const id = await asked();
    await pass(id);
    const given = {
      agencyId: 'ubnd-08707',
      reason: 'not-our-field',
      note: '',
      returnedAt: now(),
      by: 'focal',
    } as const;
    await bed.hear(testEvent('vn.dieuphoi.case.returned', id, { ...numbers, ...given }));
    expect(await alarmOf(id)).toBe('overdue');
    await pass(id);
    expect(await steps(id)).toEqual(['reminder']);
    expect(await last(id)).toMatchObject({ type: 'vn.dieuphoi.dispatch.overdue', data: { step: 'overdue' } });
  });

  it('is watched no more once a person has looked, or the case is closed', async () => {
    const [looked, done] = [await asked(), await asked()];
    await review(looked);
    await bed.hear(testEvent('vn.dieuphoi.case.closed', done, { ...numbers, outcome: 'fixed', closedAt: now() }));
    await pass(looked, done);
    for (const id of [looked, done]) expect([await steps(id), await alarmOf(id)]).toEqual([[], null]);
  });

  it('is either looked at or overdue first, and never overdue afterwards', async () => {
    const ids = [await asked(), await asked(), await asked(), await asked()];
    await Promise.all([pass(...ids), ...ids.map((id) => review(id))]);
    await pass(...ids);
    for (const id of ids) {
      const said = (await bed.saidTypes(id)).filter((type) => type.startsWith('dispatch.review'));
      expect(said.at(-1)).toBe('dispatch.reviewed');
      expect(await alarmOf(id)).toBeNull();
    }
  });

  it('has a clock also when it was asked under an older version', async () => {
    const id = await asked();
    await bed.database.query('update routing.routed_report set alarm_at = null, alarm_step = null where id = $1', [id]);
    // As the deploy step does: its owner is under the policies of the table, too.
    const { owner } = serviceRoles('routing');
    const statements: string[] = [];
    await new ReviewClock1764000002300().up({
      query: async (statement: string) => void statements.push(statement),
    } as unknown as QueryRunner);
    await bed.database.query(
      [`begin; set local role ${owner}; set local search_path = routing`, ...statements, 'commit'].join(';'),
    );
    expect(await alarmOf(id)).toBe('review-overdue');
    await pass(id);
    expect(await steps(id)).toEqual(['overdue']);
  });
});
