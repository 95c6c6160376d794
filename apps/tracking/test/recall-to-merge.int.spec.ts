import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#persistence';
import { inLineFor } from '#testing';
import { staff, TrackingBed } from './tracking-bed.js';

const focal = staff('focal-point', 'a');
const supervisor = staff('supervisor', 'province');

describe('a dispatch that is to be taken back, so that its report goes on in another one', () => {
  let bed: TrackingBed;
  beforeAll(async () => {
    bed = await TrackingBed.start();
  });
  afterAll(() => bed.stop());

  const intoReportId = newId();
  const asked = (id: string, dispatchNo = 1) =>
    bed.event('/routing', 'vn.dieuphoi.dispatch.recall-requested', id, {
      ...{ dispatchNo, intoReportId, requestedAt: new Date().toISOString(), by: 'demo-dieuphoi' },
    });
  const merged = (id: string) =>
    bed.event('/routing', 'vn.dieuphoi.dispatch.merged', id, {
      ...{ intoReportId, mergedAt: new Date().toISOString(), by: 'demo-dieuphoi', dispatchNo: 1 },
    });
  const types = async (id: string) => (await bed.said(id)).map(({ type }) => type.replace('vn.dieuphoi.case.', ''));
  const statusOf = async (id: string) => (await bed.get(supervisor, `/${id}`)).body.status;

  it('is taken back before the agency accepts, once, and leaves its queue', async () => {
    const id = await bed.opened('a');
    await bed.hear(asked(id), asked(id));
    expect(await types(id)).toEqual(['opened', 'returned']);
    expect((await bed.said(id)).at(-1)).toMatchObject({
      data: { dispatchNo: 1, agencyId: 'a', reason: 'recalled', intoReportId, by: 'demo-dieuphoi' },
    });
    expect((await bed.get<{ items: unknown[] }>(focal, '?status=dispatched')).body.items).toEqual([]);
    expect((await bed.act(focal, id, 'accept')).status).toBe(403);
    await bed.hearBack(id);
    await bed.hear(merged(id));
    expect((await bed.get(supervisor, `/${id}`)).body).toMatchObject({ status: 'merged', dueAt: null });
  });

  it('stays with the agency that has accepted, also by silence', async () => {
    const id = await bed.opened('a');
    await bed.act(focal, id, 'accept');
    await bed.hear(asked(id));
    expect(await types(id)).toEqual(['opened', 'accepted', 'recall-declined']);
    expect((await bed.said(id)).at(-1)).toMatchObject({ data: { dispatchNo: 1, intoReportId } });
    expect(await statusOf(id)).toBe('accepted');
  });

  it('gets no answer when it does not stand any more: what ended it was said', async () => {
    const id = await bed.opened('a');
    await bed.act(focal, id, 'return', { reason: 'not-our-field', note: 'Của điện lực.' });
    await bed.hear(asked(id));
    await bed.hearBack(id);
    await bed.hear(bed.dispatched(id, 'b', { dispatchNo: 2 }), asked(id, 1));
    expect(await types(id)).toEqual(['opened', 'returned', 'opened']);
    expect(await statusOf(id)).toBe('dispatched');
  });

  it.each(['accepts', 'asks'])('belongs to whoever is first at its row when the agency %s first', async (first) => {
    const id = await bed.opened('a');
    const version = await bed.version(id);
    const accept = () => bed.post(focal, `/${id}/accept`, { version });
    const url = bed.database.urlFor('tracking', 'worker');
    const lock = 'select from tracking.case_record where id = $1 for update';
    const ask = () => bed.hear(asked(id));
    const steps: (() => Promise<unknown>)[] = first === 'accepts' ? [accept, ask] : [ask, accept];
    const answers = await inLineFor({ url, lock, params: [id] }, steps);
    if (first === 'accepts') {
      expect(answers[0]).toMatchObject({ status: 200, body: { status: 'accepted' } });
      expect(await types(id)).toEqual(['opened', 'accepted', 'recall-declined']);
    } else {
      expect(answers[1]).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
      expect(await types(id)).toEqual(['opened', 'returned']);
    }
  });
});
