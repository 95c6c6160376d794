import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { answerInTime } from './answer-in-time.js';
import { Problem } from './problem.js';

const problem = () => new Problem('slow', { status: 503, retryAfter: 5, detail: { vi: 'Chậm', en: 'Slow' } });

describe('answerInTime', () => {
  const server = fastify();
  let late = 0;
  beforeAll(async () => {
    answerInTime(server, { milliseconds: 50, problem });
    // As when the rest of a request is taken in before it is answered.
    server.addHook('onSend', async (request) => {
      if (request.url === '/held') await sleep(150);
    });
    server.get('/quick', () => ({ said: 'quick' }));
    server.get('/held', () => ({ said: 'held' }));
    server.get('/slow', async () => {
      await sleep(150);
      late++;
      return { said: 'slow' };
    });
    await server.ready();
  });
  afterAll(() => server.close());

  it('leaves a route that is quick alone', async () => {
    expect((await server.inject('/quick')).json()).toEqual({ said: 'quick' });
  });

  it('answers in place of a slow one, once', async () => {
    const answer = await server.inject({ url: '/slow', headers: { 'accept-language': 'en' } });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json()).toMatchObject({ code: 'slow', title: 'Slow' });
    while (late === 0) await sleep(10);
  });

  it('does not overtake an answer that is on its way', async () => {
    const answer = await server.inject('/held');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ said: 'held' });
  });
});
