import type { CitizenAct } from '#api';
import { request } from '../api/client.js';

const paths: Record<CitizenAct, string> = {
  supplement: 'supplements',
  withdraw: 'withdrawal',
  rate: 'rating',
  reopen: 'reopening',
  review: 'reopening',
  'review-dispatch': 'dispatch-review',
};

export interface ActInput {
  text: string;
  /** 1 dissatisfied … 4 very satisfied. */
  score?: number;
  inReplyTo?: string;
}

/** Whether what was written is enough to send. */
export function isReady(act: CitizenAct, { text, score }: ActInput): boolean {
  if (act === 'rate') return score !== undefined;
  return act === 'withdraw' || act === 'review-dispatch' || text.trim() !== '';
}

export function actBody(act: CitizenAct, { text, score, inReplyTo }: ActInput): Record<string, unknown> {
  const written = text.trim();
  if (act === 'supplement') return { text: written, ...(inReplyTo && { inReplyTo }) };
  return { ...(act === 'rate' && { score }), ...(written !== '' && { reason: written }) };
}

/** @throws ApiError, or what the network throws; the same key may be sent again */
export async function sendAct(
  code: string,
  secret: string,
  act: CitizenAct,
  input: ActInput,
  key: string,
): Promise<void> {
  await request(`/reports/${encodeURIComponent(code)}/${paths[act]}`, {
    method: 'POST',
    body: actBody(act, input),
    secret,
    idempotencyKey: key,
  });
}
