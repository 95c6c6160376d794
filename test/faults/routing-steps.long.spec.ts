import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '#testing';
import { CitizenClient } from '../../tools/client/citizen.js';
import { doubtfulText } from '../e2e/support/desk.js';
import { runCli } from '../e2e/support/run-cli.js';
import { type Bus, ownBuses } from '../support/test-product.js';
import { FaultStand } from './fault-stand.js';
import { Gate, type GatedWrite, said } from './gate.js';
import { ReportFlow } from './report-flow.js';
import { TriageWork } from './triage-work.js';

const reports = 40;

/** Where routing is killed: in the middle of the transaction that writes this. */
const steps: [what: string, write: GatedWrite, bus?: Bus][] = [
  ['a decision is made', { table: 'routing.dispatch', on: 'insert', when: `new.decided_by <> 'machine'` }],
  ['the machine decides', { table: 'routing.dispatch', on: 'insert', when: `new.decided_by = 'machine'` }],
  ['a decision waits to be undone', { table: 'routing.pending_decision', on: 'insert' }],
  ['the time to undo is over', { table: 'routing.pending_decision', on: 'delete' }],
  ['reports are merged', said('merged')],
  ['a report is split', said('split')],
  ['a return is read', said('triage-requested')],
  ['what was sent is marked', { table: 'routing.unpublished', on: 'delete' }],
  ['events are sent', { table: 'bus.log', on: 'insert', when: `new.body like '%"source":"/routing"%'` }, 'postgres'],
  [
    'an effect is there and its offset is not',
    { table: 'bus.group_offset', on: 'update', when: `new.consumer_group like 'routing%'` },
    'postgres',
  ],
];

/**
 * What makes a step long: the launcher, which waits up to 5 s with a service that is killed soon after its start, as here
 * each time; and over Kafka the broker, which keeps the partitions of the killed member until its session of 10 s is over.
 * A shorter session would take a busy member for a dead one.
 */
describe.each(ownBuses)('routing at work over %s', (bus) => {
  let stand: FaultStand;
  const decided = new Set<string>();
  beforeAll(async () => {
    stand = await FaultStand.start(bus);
  }, 180_000);
  afterAll(() => stand?.stop(), 30_000);

  const kill = () => stand.product.service('routing').kill();
  const somethingToDecide = async () => {
    const key = randomUUID();
    const { id } = await new CitizenClient(stand.url).send({ text: doubtfulText }, key);
    stand.acknowledged.set(key, id);
  };
  const atWork = (during: (work: TriageWork) => Promise<void>) =>
    stand.flow(reports, async () => {
      const work = await TriageWork.start(stand.url, stand.product.secrets.demoPassword);
      try {
        await during(work);
        const before = work.confirmed;
        // What came before may all be decided.
        await somethingToDecide();
        await waitFor(() => work.confirmed > before, { what: 'the desk to go on', timeout: 60_000 });
      } finally {
        await work.stop();
        for (const step of work.steps.keys()) decided.add(step);
      }
    });

  it.each(steps.filter(([, , only]) => only === undefined || only === bus))(
    'is killed while %s: nothing is lost, doubled or left behind',
    async (_what, write) => {
      // Before the work, which may be done sooner than a gate is closed.
      const gate = await Gate.close(stand.product.databaseUrl, write);
      await atWork(async () => {
        try {
          await gate.reached();
          await kill();
        } finally {
          await gate.open();
        }
      });
      await stand.healed();
    },
    300_000,
  );

  it('is killed as soon as a decision is committed: whoever presses again gets the first answer', async () => {
    await atWork(async () => {
      const made = () => stand.count(`(select from routing.dispatch where decided_by <> 'machine')`);
      const before = await made();
      await waitFor(async () => (await made()) > before, { what: 'a decision', every: 1 });
      await kill();
    });
    await stand.healed();
  }, 300_000);

  it('is killed while agencies are reorganised with cases open', async () => {
    const file = join(stand.product.data.path, 'plan.yaml');
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const successor = '{ id: so-moi, code: SM, name: Sở Mới }';
    writeFileSync(file, `date: ${today}\nsteps:\n  - rename: so-xay-dung\n    to: ${successor}\n`);
    await atWork(async () => {
      const gate = await Gate.close(stand.product.databaseUrl, {
        ...{ table: 'routing.unpublished', on: 'delete' },
        when: `old.topic = 'pakn.registry.v1'`,
      });
      try {
        await runCli(stand.product, 'agencies', 'reorganise', file);
        await gate.reached();
        await kill();
      } finally {
        await gate.open();
      }
      const left = () =>
        stand.count(`(select from tracking.case_record where open and standing and agency_id = 'so-xay-dung')`);
      await waitFor(async () => (await left()) === 0, { what: 'the cases to have moved' });
    });
    await stand.healed();
  }, 300_000);

  it('meanwhile every kind of decision was made', () => {
    // Whether there was something to rule is chance; rulings are pressed elsewhere.
    const others = [...decided].filter((step) => step !== 'rule');
    expect(others.sort()).toEqual(['dispatch', 'merge', 'refuse', 'return', 'split']);
  });

  it('the checks find the loss when decisions are kept without what is said of them', async () => {
    await stand.withClient((client) =>
      client.query(
        `create function routing.forget() returns trigger language plpgsql as 'begin return null; end';
         create trigger forget before insert on routing.ledger for each row
           when (new.type = 'vn.dieuphoi.dispatch.dispatched') execute function routing.forget()`,
      ),
    );
    const flow = new ReportFlow(stand.url, 10);
    const work = await TriageWork.start(stand.url, stand.product.secrets.demoPassword);
    await flow.run();
    await waitFor(() => work.steps.has('dispatch'), { what: 'a decision' });
    await work.stop();
    stand.remember(flow);
    await stand.withClient((client) =>
      // Taking the lock on a busy table may meet its writers in a deadlock.
      waitFor(() => client.query('drop trigger forget on routing.ledger; drop function routing.forget()'), {
        what: 'the events to be kept again',
      }),
    );
    const found = (await stand.violations()).map(({ invariant }) => invariant);
    expect(found).toContain('I6');
  }, 120_000);
});
