import type { Receipt, TestIntake } from './test-intake.js';

interface Said {
  type: string;
  sequence: number;
  data: Record<string, unknown>;
}

export const bearer = ({ secret }: Receipt) => ({ authorization: `Bearer ${secret}` });

/** What the reporter sees of their own report. */
export async function ownReport(intake: TestIntake, receipt: Receipt): Promise<Record<string, unknown>> {
  const answer = await intake.get(`/api/v1/reports/${receipt.code}`, { headers: bearer(receipt) });
  return answer.json<Record<string, unknown>>();
}

/** What intake has said of a report, in order. */
export async function eventsOf(intake: TestIntake, { id }: Receipt): Promise<Said[]> {
  const rows = await intake.database.query<{ body: string }>(
    'select body from intake.ledger where subject = $1 order by sequence',
    [id],
  );
  return rows.map(({ body }) => JSON.parse(body) as Said);
}
