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
  off: string[];
  on: string[];
  work: (stand: FaultStand) => Promise<void>;
  /** Nothing else that the work could leave for a moment is meant. */
  finds: { invariant: Violation['invariant']; detail: RegExp };
}

const trigger = (when: string, table: string, body: string) => ({
  // As its owner: the services' roles may not do such things.
  off: [
    `create function public.off() returns trigger language plpgsql security definer as 'begin ${body} end'`,
    `create trigger off ${when} on ${table} for each row execute function public.off()`,
  ],
  on: ['drop function public.off cascade'],
});

const department = 'so-nong-nghiep-va-moi-truong';
const ward = 'ubnd-08707';

/** In an order in which none finds what the one before has left; the last is not switched on again. */
export const protections: [name: string, protection: Protection][] = [
  [
    'the inbox',
    {
      ...trigger(
        'after insert',
        'tracking.inbox',
        'delete from tracking.inbox where event_id = new.event_id; return null;',
      ),
      work: async (stand) => {
        const flow = new ReportFlow(stand.url, 1);
        await flow.run();
        stand.remember(flow);
        const known = () => stand.count(`(select from tracking.case_record where id = '${flow.first.id}')`);
        await waitFor(async () => (await known()) === 1, { what: 'tracking to know the report' });
        // As a relay does that dies between sending and marking.
        await stand.withClient((client) =>
          client.query('update intake.ledger set published_at = null where subject = $1', [flow.first.id]),
        );
      },
      finds: { invariant: 'I9', detail: /tracking has parked/ },
    },
  ],
  [
    'the end of a dispatch',
    {
      off: [
        'drop index routing.one_standing_dispatch',
        ...trigger('before update', 'routing.dispatch', 'new.standing = old.standing; return new;').off,
      ],
      on: ['drop function public.off cascade'],
      work: async (stand) => {
        const desk = await Desk.open(stand.product);
        const key = randomUUID();
        const { id } = await desk.reportAtDesk(undefined, key);
        stand.acknowledged.set(key, id);
        await desk.dispatch(id, ward);
        await desk.as('canbo.vinhyen').act(id, 'return', { reason: 'not-our-field', note: 'Không thuộc thẩm quyền' });
        await desk.until({ id }, 'waiting');
        await desk.dispatch(id, department);
      },
      finds: { invariant: 'I4', detail: /standing/ },
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
