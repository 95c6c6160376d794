import { isDeepStrictEqual } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import type { RouteDescription } from '#service-kit';

/**
 * From here on an answer that is not, member for member, what the routes say of it becomes a 500 that tells so. Before
 * `app.init()`: later hooks do not reach the routes.
 */
export function answersAsDescribed(app: NestFastifyApplication, routes: readonly RouteDescription[]): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async ({ method, url }, reply, payload) => {
      const schema = describedAnswer(routes, method, url, reply.statusCode);
      const wrong = schema && differenceFrom(schema, JSON.parse(String(payload)));
      if (!wrong) return payload;
      const { statusCode } = reply.code(500);
      return JSON.stringify({ code: 'not-as-described', status: statusCode, detail: `${method} ${url}: ${wrong}` });
    });
}

function describedAnswer(routes: readonly RouteDescription[], method: string, url: string, status: number) {
  const path = url.split('?', 1)[0]!;
  const route = routes.find(
    (one) => one.method.toUpperCase() === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  const answer = status < 400 ? route?.responses[status] : undefined;
  return typeof answer === 'string' ? undefined : answer;
}

function differenceFrom(schema: z.ZodType, answer: unknown): string | undefined {
  const { success, data, error } = schema.safeParse(answer);
  if (!success) return error.message;
  // What the schema does not know is not in what it gives back.
  return isDeepStrictEqual(data, answer) ? undefined : `${JSON.stringify(answer)} has more than is described`;
}
