import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { clockOf } from '../../apps/tracking/src/cases/persistence/case-row.js';
import { computeDeadlines, type HandlingClock } from '../../apps/tracking/src/handling-clock/domain/handling-clock.js';
import type { Finding } from '../../tools/cli/reconcile/finding.js';
import { builtIn, timingAt } from '../../tools/cli/reconcile/terms.js';
import { CitizenClient } from '../../tools/client/citizen.js';
import { demoReports } from '../../tools/client/demo-reports.js';
import { TestProduct } from '../support/test-product.js';
import { runCli } from './support/run-cli.js';

/** What services keep of reports: table, the column of the report's id, and what happens to its rows. */
const kept: [table: string, key: string, damage: 'lost' | (string & {})][] = [
  ['intake.report', 'id', `text = text || '?'`],
  ['intake.report', 'id', 'lost'],
  ['intake.report_view', 'report_id', 'dispatch_no = dispatch_no + 1'],
  ['intake.report_view', 'report_id', 'lost'],
  ['intake.timeline_entry', 'report_id', `type = 'closed'`],
  ['intake.timeline_entry', 'report_id', 'event_id = uuidv7()'],
  ['intake.timeline_entry', 'report_id', `data = '{"detail":"?"}'`],
  ['intake.timeline_entry', 'report_id', 'lost'],
  ['routing.routed_report', 'id', 'dispatch_no = dispatch_no + 1'],
  ['routing.routed_report', 'id', `state = 'refused'`],
  ['routing.routed_report', 'id', `text = text || '?'`],
  ['routing.routed_report', 'id', 'lost'],
  ['tracking.case_record', 'id', 'dispatch_no = dispatch_no + 1'],
  ['tracking.case_record', 'id', `text = text || '?'`],
  ['tracking.case_record', 'id', `supplements = '[{"text":"?"}]'`],
  ['tracking.case_record', 'id', 'lost'],
  ['tracking.measured_event', 'report_id', `type = type || '?'`],
  ['tracking.measured_event', 'report_id', 'lost'],
  ['notification.watched_report', 'id', `agency_id = agency_id || '?'`],
  ['notification.watched_report', 'id', 'lost'],
];

describe('reconcile', () => {
  let product: TestProduct;
  let admin: pg.Client;
  beforeAll(async () => {
    product = await TestProduct.start('postgres');
    admin = new pg.Client({ connectionString: product.product.databaseUrl });
    await admin.connect();
    // Rows go although others refer to them.
    await admin.query('set session_replication_role = replica');
  }, 180_000);
  afterAll(async () => {
    await admin?.end();
    await product?.stop();
  }, 30_000);

  it('names whatever a service keeps of a report that its events do not make, and whatever it has lost', async () => {
    const id = await reportWithCase();
    for (const [table, key, damage] of kept) {
      const mend = await keepRows(table, key, id);
      await change(
        damage === 'lost'
          ? `delete from ${table} where ${key}::text = '${id}'`
          : `update ${table} set ${damage} where ${key}::text = '${id}'`,
      );
      const { findings } = await product.reconcile(0);
      const [service] = table.split('.');
      expect({ table, damage, findings }).toMatchObject({
        findings: expect.arrayContaining([expect.objectContaining({ check: 'projections', service, id })]),
      });
      await mend();
    }
    expect((await product.reconcile(0)).findings).toEqual([]);
  }, 120_000);

  it('names deadlines that the history of a case does not make, also when they fit the stored clock', async () => {
    const id = await reportWithCase();
    const { rows } = await admin.query<{ clock: HandlingClock }>(
      'select clock from tracking.case_record where id = $1',
      [id],
    );
    const clock = clockOf(rows[0]!.clock);
    const day = 86_400_000;
    const waited = { requestId: 'q', from: clock.anchor, to: new Date(clock.anchor.getTime() + 7 * day) };
    const history = { anchor: new Date(clock.anchor.getTime() - 7 * day), limit: '20wd', pauses: [waited] };
    const damages: { clock?: HandlingClock; dueAt: Date }[] = [{ dueAt: new Date(clock.dueAt.getTime() + day) }];
    for (const [name, value] of Object.entries(history)) {
      const damaged = computeDeadlines({ ...clock, [name]: value }, timingAt(builtIn(), new Date()));
      damages.push({ clock: damaged, dueAt: damaged.dueAt });
    }
    const mend = await keepRows('tracking.case_record', 'id', id);
    for (const damage of damages) {
      const { clock: damaged = clock, dueAt } = damage;
      await admin.query('update tracking.case_record set clock = $2, due_at = $3 where id = $1', [id, damaged, dueAt]);
      const { findings } = await product.reconcile(0);
      const finding = expect.objectContaining({ check: 'deadlines', service: 'tracking', id });
      expect({ damage, findings }).toMatchObject({ findings: [finding] });
      await mend();
    }
    await allWell();
  }, 60_000);

  it('names a deadline of a dispatch that received instant and limits do not make, also when all agree on it', async () => {
    const id = await reportWithCase();
    const { rows } = await admin.query<{ by: Date }>(
      'select dispatch_by as by from routing.routed_report where id = $1',
      [id],
    );
    const by = rows[0]!.by;
    const later = new Date(by.getTime() + 3_600_000);
    await move(by, later);
    const finding = expect.objectContaining({ check: 'deadlines', service: 'routing', id });
    expect((await product.reconcile(0)).findings).toEqual([finding]);
    await move(later, by);
    await allWell();

    async function move(from: Date, to: Date): Promise<void> {
      for (const service of ['intake', 'routing', 'tracking']) {
        await change(
          `update ${service}.ledger set body = replace(body, '${from.toISOString()}', '${to.toISOString()}') where subject = '${id}'`,
        );
      }
      for (const table of ['tracking.case_record', 'routing.routed_report']) {
        await admin.query(`update ${table} set dispatch_by = $2 where id = $1`, [id, to]);
      }
    }
  }, 60_000);

  it('names a part of a split report that a service has lost', async () => {
    const citizen = new CitizenClient(product.url);
    const { id } = await citizen.send({ text: 'Cháy nhà, có người bị kẹt; đường trước nhà có ổ gà' }, randomUUID());
    const dispatcher = await product.signIn('dieuphoi');
    const parts = [{ text: 'Cháy nhà, có người bị kẹt' }, { text: 'Đường trước nhà có ổ gà' }];
    await waitFor(() => dispatcher.post(`/api/v1/triage/${id}/split`, { parts }), { what: 'the report to be split' });
    const child = await waitFor(
      async () => {
        const { rows } = await admin.query<{ id: string }>(
          'select id from tracking.case_record where parent_id = $1 limit 1',
          [id],
        );
        return rows[0]?.id;
      },
      { what: 'a part to be known', every: 200 },
    );
    await allWell();
    for (const [service, table] of [
      ['routing', 'routed_report'],
      ['tracking', 'case_record'],
      ['notification', 'watched_report'],
    ] as const) {
      const mend = await keepRows(`${service}.${table}`, 'id', child);
      await change(`delete from ${service}.${table} where id = '${child}'`);
      const finding = expect.objectContaining({ check: 'reports', service, id: child });
      expect((await product.reconcile(0)).findings).toContainEqual(finding);
      await mend();
    }
    await allWell();
  }, 60_000);

  it('names a source that was put back to an earlier time', async () => {
    const id = await reportWithCase();
    const mend = await keepRows('routing.ledger', 'subject', id);
    await change(`delete from routing.ledger where subject = '${id}' and sequence = 2;
      update routing.stream set last_sequence = 1 where subject = '${id}'`);
    const { findings } = await product.reconcile(0);
    for (const consumer of ['intake', 'routing', 'tracking', 'notification']) {
      const detail = expect.stringContaining(`${consumer} has applied 2 of it, routing knows of 1`);
      expect(findings).toContainEqual({ check: 'sequences', service: 'routing', id, detail });
    }
    await admin.query('update routing.stream set last_sequence = 2 where subject = $1', [id]);
    await mend();
    await allWell();
  }, 60_000);

  it('is silent about reports whose events are no longer kept, and still finds a dispatch without a case', async () => {
    const id = await reportWithCase();

    for (const service of ['intake', 'routing', 'tracking']) {
      // The first half of what was said, as when its week has passed.
      await admin.query(`delete from ${service}.ledger where subject = $1 and sequence = 1`, [id]);
    }
    expect(await reconcile()).toEqual({ status: 0, findings: [] });

    await admin.query('update tracking.case_record set dispatch_no = 0 where id = $1', [id]);
    const lost = { check: 'reports', service: 'tracking', id, detail: 'dispatch 1 has no case' };
    expect((await reconcile()).findings).toContainEqual(lost);
    await admin.query('update tracking.case_record set dispatch_no = 1 where id = $1', [id]);
  }, 120_000);

  /** Changes a table; again when that met the relay, which reads the ledger before it writes to it, in a deadlock. */
  const change = (statement: string) =>
    waitFor(() => admin.query(statement), { what: 'the relay to let go of the ledger' });

  /** Gives what puts the rows of a report back as they were. */
  async function keepRows(table: string, key: string, id: string): Promise<() => Promise<unknown>> {
    const { rows } = await admin.query<{ columns: string }>(
      `select string_agg(column_name, ', ') as columns from information_schema.columns
       where table_schema || '.' || table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const columns = rows[0]!.columns;
    await admin.query('drop table if exists kept_rows');
    await admin.query(`create temp table kept_rows as select ${columns} from ${table} where ${key}::text = '${id}'`);
    return () =>
      change(`delete from ${table} where ${key}::text = '${id}';
        insert into ${table} (${columns}) overriding system value select ${columns} from kept_rows`);
  }

  /** A report that the machine has dispatched; everything has come to rest. */
  async function reportWithCase(): Promise<string> {
    const citizen = new CitizenClient(product.url);
    for (const { report } of demoReports('kept').slice(0, 30)) await citizen.send(report, randomUUID());
    const id = await waitFor(dispatchedByItself, { what: 'a case to open', every: 200 });
    await allWell();
    return id;
  }

  async function dispatchedByItself(): Promise<string | undefined> {
    const { rows } = await admin.query<{ id: string }>('select id from tracking.case_record where standing limit 1');
    return rows[0]?.id;
  }

  const allWell = () =>
    waitFor(async () => (await product.reconcile(0)).findings.length === 0, { what: 'nothing to differ', every: 200 });

  async function reconcile(...more: string[]): Promise<{ status: number | null; findings: Finding[] }> {
    const args = ['reconcile', '--grace', '0', ...more];
    const { status, printed } = await runCli<{ findings: Finding[] }>(product.product, ...args);
    return { status, findings: printed.findings };
  }
});
