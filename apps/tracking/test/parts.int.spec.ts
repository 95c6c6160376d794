import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#persistence';
import { submittedEvent } from '#testing';
import { type CaseBody, staff, TrackingBed } from './tracking-bed.js';

interface Linked extends CaseBody {
  supportIds: string[];
  linked: { id: string; code: string; status: string; whole: boolean }[];
}

const supervisor = staff('supervisor');

describe('the parts of a split report', () => {
  let bed: TrackingBed;
  beforeAll(async () => {
    bed = await TrackingBed.start();
  });
  afterAll(() => bed.stop());

  it('are shown with the whole and with each other, to those who may see them', async () => {
    const [whole, a, b] = [newId(), newId(), newId()];
    const code = (id: string) => `PA-${id}`;
    await bed.hear(
      submittedEvent(whole, { code: code(whole) }),
      ...[a, b].map((id) => submittedEvent(id, { code: code(id), parentId: whole })),
    );
    await bed.hear(bed.dispatched(a, 'xa', { supportIds: ['so'] }), bed.dispatched(b, 'so'));
    const linked = async (id: string, actor = supervisor) =>
      (await bed.get<Linked>(actor, `/${id}`)).body.linked.map(({ id, whole }) => [id, whole]);
    expect(await linked(whole)).toEqual([a, b].sort().map((id) => [id, false]));
    expect(await linked(a)).toEqual([
      [whole, true],
      [b, false],
    ]);
    expect(await linked(a, staff('officer', 'xa'))).toEqual([]);
    expect(await linked(b, staff('officer', 'so'))).toEqual([[a, false]]);
    const { body } = await bed.get<Linked>(staff('officer', 'so'), `/${a}`);
    expect(body).toMatchObject({ supportIds: ['so'], linked: [{ id: b, code: code(b), status: 'dispatched' }] });
  });

  it('are none of a report that was not split', async () => {
    const id = await bed.opened('xa');
    expect((await bed.get<Linked>(supervisor, `/${id}`)).body.linked).toEqual([]);
  });
});
