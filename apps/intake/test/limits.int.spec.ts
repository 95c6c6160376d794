import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { notifier, TestIntake } from './support/test-intake.js';

let intake: TestIntake;
beforeAll(async () => {
  intake = await TestIntake.start({ WRITES_PER_MINUTE: '3', REQUESTS_PER_MINUTE: '10', MISSES_PER_MINUTE: '4' });
});
afterAll(() => intake.stop());

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

describe('limits per address', () => {
  it('refuse more writes than configured, with the seconds to wait, and nobody else’s', async () => {
    for (let n = 0; n < 3; n++) await intake.send({}, from('10.0.0.1'));
    const payload = { text: 'rác', noticeVersion: '2026-01' };
    const response = await intake.post('/api/v1/reports', { payload, ...from('10.0.0.1') });
    expect(response.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect(await intake.count('report')).toBe(3);
    await intake.send({}, from('10.0.0.2'));
  });

  it('refuse more requests than configured, but never another service', async () => {
    const read = () => intake.get('/api/v1/notice', from('10.0.0.3'));
    const answers = await Promise.all(Array.from({ length: 11 }, read));
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(1);
    const look = () => intake.get('/internal/contacts/x/email', { actor: notifier, ...from('10.0.0.4') });
    const looks = await Promise.all(Array.from({ length: 11 }, look));
    expect(looks.filter(({ statusCode }) => statusCode === 429)).toHaveLength(0);
  });

  it('stop somebody who guesses secrets, also when the next guess is right', async () => {
    const { code, secret } = await intake.send({}, from('10.0.0.5'));
    const guess = (authorization: string) =>
      intake.get(`/api/v1/reports/${code}`, { headers: { authorization, 'x-forwarded-for': '10.0.0.6' } });
    for (let n = 0; n < 4; n++) expect((await guess(`Bearer ${n}`)).statusCode).toBe(401);
    expect((await guess(`Bearer ${secret}`)).json()).toMatchObject({ code: 'too-many-requests', status: 429 });
  });
});
