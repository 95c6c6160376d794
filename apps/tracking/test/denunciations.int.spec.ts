import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#persistence';
import { submittedEvent } from '#testing';
import { staff, TrackingBed } from './tracking-bed.js';

const dispatcher = staff('dispatcher');
const supervisor = staff('supervisor');
const administrator = staff('administrator');
const lead = staff('officer', 'thanh-tra');
const supporting = staff('officer', 'cong-an');
const other = staff('officer', 'ubnd');

describe('denunciations', () => {
  let bed: TrackingBed;
  beforeAll(async () => {
    bed = await TrackingBed.start();
  });
  afterAll(() => bed.stop());

  const at = new Date().toISOString();
  const submitted = async (flags: string[]) => {
    const id = newId();
    await bed.hear(submittedEvent(id), classified(id, flags));
    return id;
  };
  const classified = (id: string, flags: string[], more: object = {}) =>
    bed.event('/routing', 'vn.dieuphoi.dispatch.classified', id, {
      ...{ fields: [], candidates: [], place: { doubt: 1 }, urgency: 'normal', modelVersion: 'm', decision: 'person' },
      ...{ dispatchBy: at, classifiedAt: at, flags },
      ...more,
    } as never);
  const judged = (id: string, denunciation: boolean) =>
    bed.event('/routing', 'vn.dieuphoi.dispatch.denunciation-judged', id, {
      ...{ dispatchNo: 0, denunciation, reason: 'Nêu đích danh', judgedAt: at, by: 'demo-dieuphoi' },
    });
  const readers = async (id: string) => {
    const everybody = [dispatcher, supervisor, administrator, lead, supporting, other];
    const app = await bed.database.database('tracking', 'app');
    const found: string[] = [];
    for (const actor of everybody) {
      const { status } = await bed.get(actor, `/${id}`);
      const rows = await app.run(actor, (tx) => tx.query('select from case_record where id = $1', [id]));
      const history = await app.run(actor, (tx) => tx.query('select from case_history where case_id = $1', [id]));
      expect([actor.id, rows.length, history.length > 0]).toEqual([actor.id, status === 200 ? 1 : 0, status === 200]);
      if (status === 200) found.push(actor.id);
    }
    return found;
  };

  it('are read by supervisors, and by the agencies that have them', async () => {
    const id = await submitted(['to-cao']);
    expect(await readers(id)).toEqual([supervisor.id]);
    await bed.hear(bed.dispatched(id, 'thanh-tra', { supportIds: ['cong-an'], denunciation: true }));
    expect(await readers(id)).toEqual([supervisor.id, lead.id, supporting.id]);
    expect((await bed.get(lead, `/${id}`)).body).toMatchObject({ denunciation: true });
    expect((await bed.act(dispatcher, id, 'recall', { reason: 'Nhầm' })).status).toBe(404);
    expect((await bed.get<{ items: object[] }>(dispatcher, '')).body.items).toEqual([]);
  });

  it('become so, and cease to be, when a person says it', async () => {
    const id = await submitted([]);
    const province = [dispatcher.id, supervisor.id, administrator.id];
    expect(await readers(id)).toEqual(province);
    await bed.hear(judged(id, true));
    expect(await readers(id)).toEqual([supervisor.id]);
    await bed.hear(judged(id, false));
    expect(await readers(id)).toEqual(province);
  });
});
