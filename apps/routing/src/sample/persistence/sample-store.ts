import type { Tx } from '#persistence';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import type { BlindAnswer, MachineChoice, SampleJudgement } from '../domain/judge-sample.js';

/** A report of the sample with nothing of what the machine made of it. */
export interface OpenSample extends Pick<
  RoutedReport,
  'text' | 'kind' | 'channel' | 'receivedAt' | 'location' | 'placeCode'
> {
  id: string;
  week: string;
}

/** Never one that the person had in hand, nor one whose text was erased. $1 is the person. */
const judgeable = `s.judged_at is null and r.text <> ''
  and not exists (select from desk_touch t where t.report_id = s.report_id and t.account_id = $1)
  and not exists (select from dispatch d where d.report_id = s.report_id and d.decided_by = $1)`;

/** The oldest weeks first, then in an order of each person's own, so that two people seldom look at the same one. */
export function listOpenSamples(tx: Tx, person: string, limit: number): Promise<OpenSample[]> {
  return tx.query<OpenSample>(
    `select s.id, s.week::text, r.text, r.kind, r.channel, r.received_at as "receivedAt", r.location,
       r.place_code as "placeCode"
     from blind_sample s join routed_report r on r.id = s.report_id where ${judgeable}
     order by s.week, md5(s.id || $1) limit $2`,
    [person, limit],
  );
}

export async function countOpenSamples(tx: Tx, person: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from blind_sample s join routed_report r on r.id = s.report_id where ${judgeable}`,
    [person],
  );
  return row!.count;
}

export interface LockedSample extends MachineChoice {
  reportId: string;
  code: string;
  answers: BlindAnswer[] | null;
  /** Null where nobody has judged it. */
  outcome: SampleJudgement['outcome'] | null;
  subfieldOutcome: SampleJudgement['subfieldOutcome'];
  judgedBy: string | null;
  /** Whether that person had the report in hand. */
  touched: boolean;
}

export async function lockSample(tx: Tx, id: string, person: string): Promise<LockedSample | undefined> {
  const [sample] = await tx.query<LockedSample>(
    `select s.report_id as "reportId", r.code, s.field_code as "fieldCode", s.subfield_code as "subfieldCode",
       s.agency_id as "agencyId", s.answers, s.outcome, s.subfield_outcome as "subfieldOutcome", s.judged_by as "judgedBy",
       exists (select from desk_touch t where t.report_id = s.report_id and t.account_id = $2)
         or exists (select from dispatch d where d.report_id = s.report_id and d.decided_by = $2) as touched
     from blind_sample s join routed_report r on r.id = s.report_id where s.id = $1 for update of s`,
    [id, person],
  );
  return sample;
}

interface Judgement extends SampleJudgement {
  id: string;
  answers: readonly BlindAnswer[];
  by: string;
}

export async function saveJudgement(tx: Tx, { id, answers, outcome, subfieldOutcome, by }: Judgement): Promise<void> {
  await tx.execute(
    `update blind_sample set answers = $2, outcome = $3, subfield_outcome = $4, judged_by = $5, judged_at = now()
     where id = $1`,
    [id, JSON.stringify(answers), outcome, subfieldOutcome, by],
  );
}

/** Whoever had a report in hand knows what became of it. */
export async function recordTouch(tx: Tx, reportId: string, person: string): Promise<void> {
  await tx.execute('insert into desk_touch (report_id, account_id) values ($1, $2) on conflict do nothing', [
    reportId,
    person,
  ]);
}
