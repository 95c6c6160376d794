import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { citizen, helper, notifier, TestIntake } from './support/test-intake.js';

let intake: TestIntake;
beforeAll(async () => {
  intake = await TestIntake.start();
});
afterAll(() => intake.stop());

const look = (reportId: string, channel: string, actor = notifier) =>
  intake.get(`/internal/contacts/${reportId}/${channel}?reason=dispatched`, { actor });
const looks = () => intake.database.query('select channel, actor, reason, found from intake.identity_look order by id');

describe('the address of one reporter', () => {
  it('is told to a worker of another service, and every look is recorded', async () => {
    const contact = { name: 'An', email: 'an@example.vn', phone: '0912 345 678' };
    const { id } = await intake.send({ contact, consent: { notify: true } });
    expect((await look(id, 'email')).json()).toEqual({ address: 'an@example.vn' });
    expect((await look(id, 'phone')).json()).toEqual({ address: '0912345678' });
    expect((await look(randomUUID(), 'email')).statusCode).toBe(404);
    const by = { actor: 'notification', reason: 'dispatched' };
    expect(await looks()).toEqual([
      { channel: 'email', found: true, ...by },
      { channel: 'phone', found: true, ...by },
      { channel: 'email', found: false, ...by },
    ]);
  });

  it('is not told without consent', async () => {
    const { id } = await intake.send({ contact: { email: 'an@example.vn' } });
    expect((await look(id, 'email')).statusCode).toBe(404);
  });

  it('is nobody else’s', async () => {
    const { id } = await intake.send({ contact: { email: 'an@example.vn' }, consent: { notify: true } });
    expect((await look(id, 'email', citizen)).json()).toMatchObject({ code: 'not-found', status: 404 });
    expect((await look(id, 'email', helper)).json()).toMatchObject({ code: 'not-found', status: 404 });
  });

  it.each([
    ['x', 'email'],
    [randomUUID(), 'fax'],
  ])('%s/%s is refused', async (reportId, channel) => {
    expect((await look(reportId, channel)).json()).toMatchObject({ code: 'invalid-request', status: 400 });
  });
});
