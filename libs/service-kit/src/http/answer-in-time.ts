import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Problem } from './problem.js';
import { languageOf, sendProblem } from './problem-filter.js';

/** How long a route may think, and what is answered in its place after that. */
export interface Deadline {
  milliseconds: number;
  problem: () => Problem;
}

/**
 * Answers in place of a route that takes too long; what it says later is dropped. An answer that is on its way, though it
 * may wait for the rest of the request, is never overtaken: call this before other hooks on sending are added.
 */
export function answerInTime(server: FastifyInstance, { milliseconds, problem }: Deadline): void {
  const timers = new WeakMap<FastifyReply, NodeJS.Timeout>();
  server.addHook('preHandler', (request, reply, done) => {
    const timer = setTimeout(() => {
      sendProblem(reply, problem(), languageOf(request.headers['accept-language']));
      reply.send = () => reply;
    }, milliseconds);
    timers.set(reply, timer);
    reply.raw.once('close', () => clearTimeout(timer));
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    clearTimeout(timers.get(reply));
    done(null, payload);
  });
}
