import createClient from 'openapi-fetch';
import type { paths } from '#api';
import { currentLanguage } from '../words/language.js';
import { problems } from './problem.js';

/** The product's HTTP interface, as its OpenAPI document describes it. */
export const api = createClient<paths>();

api.use(problems, {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
  },
});

/** What is answered. @throws ApiProblem, because nothing else is let through by `problems` */
export async function answerOf<T>(sent: Promise<{ data?: T }>): Promise<T> {
  return (await sent).data as T;
}
