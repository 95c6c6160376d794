import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { Sweeper } from '#service-kit';
import { inLineFor, submittedEvent, testEvent } from '#testing';
import { FireAlarms } from '../src/dispatch-clock/application/fire-alarms.js';
import { PublishDecisions } from '../src/triage/application/publish-decisions.js';
import { RoutingBed } from './routing-bed.js';

const choice = { agencyId: 'ubnd-08707', fieldCode: 'ha-tang-do-thi' };
const doubtful = { text: 'Tôi muốn phản ánh việc này mong được giải quyết sớm cho bà con' };
const hour = 3_600_000;

describe('routing, when two things happen at once', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
    // What is due waits until a test says so.
    await bed.app.get(Sweeper).onModuleDestroy();
  });
  afterAll(() => bed.stop());

  const submit = async (many: number, dispatchBy = new Date(Date.now() + hour)) => {
    const ids = Array.from({ length: many }, () => randomUUID());
    const times = { receivedAt: new Date(Date.now() - hour).toISOString(), dispatchBy: dispatchBy.toISOString() };
    await bed.hear(...ids.map((id) => submittedEvent(id, { ...doubtful, ...times })));
    return ids;
  };

  it('fires each step once, however many copies look', async () => {
    const ids = await submit(150, new Date(Date.now() - 1000));
    const alarms = bed.app.get(FireAlarms);
    while ((await Promise.all([alarms.run(), alarms.run(), alarms.run()])).some((fired) => fired > 0));
    const rows = await bed.database.query<{ subject: string; steps: string[] }>(
      `select subject, array_agg(body::jsonb -> 'data' ->> 'step' order by sequence) as steps from routing.ledger
       where subject = any($1) and type = 'vn.dieuphoi.dispatch.overdue' group by subject`,
      [ids],
    );
    expect(rows.length).toBe(150);
    for (const { steps } of rows) expect(steps).toEqual(['reminder', 'overdue']);
  });

  it('fires its steps again for the later deadline of a review', async () => {
    const [id] = (await submit(1, new Date(Date.now() - 1000))) as [string];
    const alarms = bed.app.get(FireAlarms);
    while ((await alarms.run()) > 0);
    await bed.post(`/api/v1/triage/${id}/refuse`, { reason: 'civil-dispute', explanation: 'Đề nghị gửi đến toà án.' });
    const reopening = { requestId: randomUUID(), reason: 'Đề nghị xem lại', requestedAt: new Date().toISOString() };
    await bed.hear(testEvent('vn.dieuphoi.report.reopening-requested', id, reopening));
    const past = `update routing.routed_report set alarm_at = now() - interval '1 second' where id = $1`;
    await bed.database.query(past, [id]);
    while ((await alarms.run()) > 0);
    const steps = (await bed.said(id)).flatMap(({ type, data }) =>
      type === 'vn.dieuphoi.dispatch.overdue' ? [data.step] : [],
    );
    expect(steps).toEqual(['reminder', 'overdue', 'reminder']);
  });

  it('either undoes a decision or publishes it, never both', async () => {
    const ids = await submit(12);
    for (const id of ids) await bed.post(`/api/v1/triage/${id}/dispatch`, { ...choice, undoSeconds: 60 });
    await bed.database.query('update routing.pending_decision set effective_at = now() where report_id = any($1)', [
      ids,
    ]);
    const publish = bed.app.get(PublishDecisions);
    const [undone] = await Promise.all([
      Promise.all(ids.map((id) => bed.post(`/api/v1/triage/${id}/undo`, {}))),
      publish.run(),
      publish.run(),
    ]);
    while ((await publish.run()) > 0);
    for (const [index, id] of ids.entries()) {
      const dispatched = (await bed.saidTypes(id)).filter((type) => type === 'dispatch.dispatched').length;
      expect([undone[index]!.statusCode, dispatched]).toEqual(dispatched === 0 ? [200, 0] : [409, 1]);
    }
  });

  it('leaves a new decision its time to undo, although the one before it was due', async () => {
    const [id] = (await submit(1)) as [string];
    await bed.post(`/api/v1/triage/${id}/dispatch`, { ...choice, undoSeconds: 60 });
    const soon = `update routing.pending_decision set effective_at = now() where report_id = $1`;
    await bed.database.query(soon, [id]);
    const url = bed.database.urlFor('routing', 'worker');
    const lock = 'select from routing.routed_report where id = $1 for update';
    const later = `update routing.pending_decision set effective_at = now() + interval '1 minute'`;
    const meanwhile = (holder: pg.Client) => holder.query(later);
    await inLineFor({ url, lock, params: [id], meanwhile }, [() => bed.app.get(PublishDecisions).run()]);
    expect(await bed.saidTypes(id)).not.toContain('dispatch.dispatched');
    expect((await bed.post(`/api/v1/triage/${id}/undo`, {})).statusCode).toBe(200);
  });

  it('publishes a decision although others before it cannot be', async () => {
    const ids = await submit(26);
    for (const id of ids) await bed.post(`/api/v1/triage/${id}/dispatch`, { ...choice, undoSeconds: 60 });
    const broken = ids.slice(0, 25);
    const due = `update routing.pending_decision set effective_at = now() - make_interval(secs => $2) where report_id = any($1)`;
    await bed.database.query(due, [ids, 1]);
    await bed.database.query(due, [broken, 2]);
    const breaking = `update routing.pending_decision set choice = '{}' where report_id = any($1)`;
    await bed.database.query(breaking, [broken]);
    await expect(bed.app.get(PublishDecisions).run()).rejects.toThrow('25 decisions');
    expect(await bed.saidTypes(ids[25]!)).toContain('dispatch.dispatched');
    await bed.database.query('delete from routing.pending_decision where report_id = any($1)', [broken]);
  });

  it('fires the alarms of others although some cannot be read', async () => {
    const ids = await submit(120, new Date(Date.now() - 1000));
    const broken = ids.slice(0, 110);
    const breaking = `update routing.routed_report set alarm_at = now() - interval '1 day', alarm_step = null where id = any($1)`;
    await bed.database.query(breaking, [broken]);
    const alarms = bed.app.get(FireAlarms);
    while ((await alarms.run()) > 0);
    for (const id of ids.slice(110)) expect(await bed.saidTypes(id)).toContain('dispatch.overdue');
    await bed.database.query('update routing.routed_report set alarm_at = null where id = any($1)', [broken]);
  });

  it('merges one of two reports into the other, not each into the other', async () => {
    const [a, b] = (await submit(2)) as [string, string];
    const answers = await Promise.all([
      bed.post(`/api/v1/triage/${a}/merge`, { intoReportId: b }),
      bed.post(`/api/v1/triage/${b}/merge`, { intoReportId: a }),
    ]);
    const codes = answers.map(({ statusCode }) => statusCode).sort();
    expect(codes[0]).toBe(200);
    expect([409, 422]).toContain(codes[1]);
  });

  it('lets the order of the locks decide between a withdrawal and a dispatch', async () => {
    for (const id of await submit(6)) {
      const wanted = { requestId: randomUUID(), requestedAt: new Date().toISOString() };
      const [answer] = await Promise.all([
        bed.post(`/api/v1/triage/${id}/dispatch`, choice),
        bed.hear(testEvent('vn.dieuphoi.report.withdrawal-requested', id, wanted)),
      ]);
      const said = (await bed.saidTypes(id)).slice(2).filter((type) => type !== 'dispatch.overdue');
      expect(said).toEqual(
        answer.statusCode === 200
          ? ['dispatch.dispatched', 'dispatch.revoked', 'dispatch.withdrawn']
          : ['dispatch.withdrawn'],
      );
    }
  });

  it('has one standing dispatch per report, by the database', async () => {
    const [id] = await submit(1);
    await bed.post(`/api/v1/triage/${id}/dispatch`, choice);
    await expect(
      bed.database.query(
        `insert into routing.dispatch select report_id, dispatch_no + 1, agency_id, support_ids, field_code, decided_at,
           decided_by, ruling, standing from routing.dispatch where report_id = $1`,
        [id],
      ),
    ).rejects.toThrow('one_standing_dispatch');
  });
});
