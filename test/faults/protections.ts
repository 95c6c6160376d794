import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { waitFor } from '#testing';
import { CitizenClient } from '../../tools/client/citizen.js';
import { Desk } from '../e2e/support/desk.js';
import type { FaultStand } from './fault-stand.js';
import type { Violation } from './invariants.js';
import { ReportFlow } from './report-flow.js';

/** What keeps an invariant, how it is switched off in a running product, and what then does damage. */
export interface Protection {
  off: string[] | ((stand: FaultStand) => string[]);
  on: string[];
  work: (stand: FaultStand) => Promise<void>;
  /** Nothing else that the work could leave for a moment is meant. */
  finds: { invariant: Violation['invariant']; detail: RegExp };
}

const trigger = (when: string, table: string, body: string) => ({
  // As its owner: the services' roles may not do such things.
  off: [
    `create function public."${table}"() returns trigger language plpgsql security definer as 'begin ${body} end'`,
    `create trigger off ${when} on ${table} for each row execute function public."${table}"()`,
  ],
  on: [`drop function public."${table}" cascade`],
});

/** A consumer that notes how far it has come, and not what it has applied. */
const nameless = trigger('before insert or update', 'tracking.inbox', `new.event_ids = ''{}''; return new;`);

/** A consumer that keeps no note of what it has applied. */
const unnoted = trigger(
  'after insert',
  'notification.inbox',
  'delete from notification.inbox where source = new.source and subject = new.subject; return null;',
);
const standsForEver = trigger('before update', 'routing.dispatch', 'new.standing = old.standing; return new;');

/** Sends a report, and its event again once `schema`.`table` has it: as a relay does that dies between sending and marking. */
async function sayTwice(stand: FaultStand, table: string, id: string): Promise<void> {
  const flow = new ReportFlow(stand.url, 1);
  await flow.run();
  stand.remember(flow);
  const known = () => stand.count(`(select from ${table} where ${id} = '${flow.first.id}')`);
  await waitFor(async () => (await known()) > 0, { what: `${table} to know the report` });
  await stand.change([
    `insert into intake.unpublished select topic, partition, position, created_at from intake.ledger
     where subject = '${flow.first.id}' on conflict do nothing`,
  ]);
}

async function reportAtDesk(stand: FaultStand): Promise<{ desk: Desk; id: string }> {
  const desk = await Desk.open(stand.product);
  const key = randomUUID();
  const { id } = await desk.reportAtDesk(undefined, key);
  stand.acknowledged.set(key, id);
  return { desk, id };
}

/** A report that one agency gives back and another gets. */
async function dispatchTwice(stand: FaultStand): Promise<void> {
  const { desk, id } = await reportAtDesk(stand);
  await desk.dispatch(id, ward);
  await desk.as('canbo.vinhyen').act(id, 'return', { reason: 'not-our-field', note: 'Không thuộc thẩm quyền' });
  await desk.until({ id }, 'waiting');
  await desk.dispatch(id, department);
}

const department = 'so-nong-nghiep-va-moi-truong';
const ward = 'ubnd-08707';

/** Stores the report of each key that is asked for at once, outside the transaction that may yet refuse it. */
const storedAtOnce = ({ product }: FaultStand) => [
  'create extension dblink with schema public',
  `create function public.store_at_once() returns trigger language plpgsql security definer as $body$ begin
     perform public.dblink_exec('${product.databaseUrl}', format(
       $sql$ insert into intake.report select (jsonb_populate_record(r, '{"id": "%s", "code": "PA-0000-0000-0000"}')).*
         from intake.report r limit 1 on conflict do nothing $sql$, new.report_id));
     return new; end $body$`,
  'create trigger off before insert on intake.idempotency for each row execute function public.store_at_once()',
];

/** In an order in which none finds what the one before has left; the last is not switched on again. */
export const protections: [name: string, protection: Protection][] = [
  [
    'the inbox',
    {
      ...nameless,
      work: (stand) => sayTwice(stand, 'tracking.case_record', 'id'),
      finds: { invariant: 'I9', detail: /tracking has parked/ },
    },
  ],
  [
    'all that keeps a notice from being given twice',
    {
      off: [
        ...unnoted.off,
        'alter table notification.delivery drop constraint delivery_once',
        'alter table notification.delivery add constraint delivery_once unique (id)',
      ],
      on: unnoted.on,
      work: (stand) => sayTwice(stand, 'notification.delivery', 'report_id'),
      finds: { invariant: 'I5', detail: /told twice/ },
    },
  ],
  [
    'the end of a dispatch',
    {
      off: ['drop index routing.one_standing_dispatch', ...standsForEver.off],
      on: standsForEver.on,
      work: dispatchTwice,
      finds: { invariant: 'I4', detail: /standing/ },
    },
  ],
  [
    'the numbers of events',
    {
      ...trigger('before update', 'routing.stream', 'new.last_sequence = old.last_sequence; return new;'),
      work: async (stand) => {
        const { desk, id } = await reportAtDesk(stand);
        const choice = { agencyId: ward, fieldCode: 'moi-truong', reason: 'Đúng thẩm quyền', undoSeconds: 0 };
        await desk.decide('dispatch', id, choice);
      },
      finds: { invariant: 'I6', detail: /sequence of routing is not/ },
    },
  ],
  [
    'the ledger',
    {
      ...trigger('before insert', 'intake.ledger', 'return null;'),
      work: async (stand) => {
        const flow = new ReportFlow(stand.url, 3);
        await flow.run();
        stand.remember(flow);
        // What is only under way is no loss.
        await waitFor(async () => (await stand.behind()).length === 0, { what: 'everything said to be applied' });
        const unsaid = (await stand.reconcile()).filter(({ check }) => check === 'reports').map(({ id }) => id);
        expect(new Set(unsaid)).toEqual(new Set(flow.acknowledged.values()));
      },
      finds: { invariant: 'I1', detail: /without its event/ },
    },
  ],
  [
    'the one transaction of key and report',
    {
      off: storedAtOnce,
      on: ['drop function public.store_at_once cascade', 'drop extension dblink'],
      work: async (stand) => {
        const another = new CitizenClient(stand.url).send({ text: 'Một nội dung khác' }, stand.sent[0]!.key);
        await expect(another).rejects.toThrow('422');
      },
      finds: { invariant: 'I2', detail: /stored and never acknowledged/ },
    },
  ],
  [
    'the idempotency key',
    {
      off: ['alter table intake.idempotency drop constraint idempotency_pkey'],
      on: [],
      work: async (stand) => {
        const citizen = new CitizenClient(stand.url);
        const key = randomUUID();
        for (let times = 0; times < 2; times++) {
          const { id } = await citizen.send({ text: 'Đèn đường hỏng' }, key);
          stand.acknowledged.set(key, id);
        }
      },
      finds: { invariant: 'I3', detail: /a key/ },
    },
  ],
];
