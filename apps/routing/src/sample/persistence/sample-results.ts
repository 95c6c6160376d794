import type { Tx } from '#persistence';
import { sampleRule, type SampleTally } from '../domain/bad-sample.js';

/** Since when the dispatches of a field count. */
export interface CountedField {
  code: string;
  since: Date;
}

export function readTallies(tx: Tx, fields: readonly CountedField[]): Promise<SampleTally[]> {
  const { latestJudged, patience } = sampleRule;
  return tx.query<SampleTally>(
    `select f.code as "fieldCode", latest.judged, latest.wrong, waiting.found and not recent.found as forgotten
     from jsonb_to_recordset($1) as f(code text, since timestamptz),
       lateral (
         select count(*)::int as judged, count(*) filter (where outcome = 'wrong')::int as wrong
         from (
           select outcome from blind_sample
           where field_code = f.code and dispatched_at >= f.since and outcome in ('right', 'wrong')
           order by judged_at desc, id limit $2
         ) judged
       ) latest,
       lateral (
         select exists (select from blind_sample join sampled_week using (week)
             join routed_report r on r.id = report_id and r.text <> '' and not r.denunciation
           where field_code = f.code and dispatched_at >= f.since and judged_at is null
             and drawn_at <= now() - make_interval(weeks => $3)) as found
       ) waiting,
       lateral (
         select exists (select from blind_sample
           where field_code = f.code and judged_at > now() - make_interval(weeks => $3)) as found
       ) recent`,
    [JSON.stringify(fields), latestJudged, patience],
  );
}

export interface WeekOfField {
  fieldCode: string;
  week: string;
  /** Automatic dispatches from which the sample was drawn. */
  dispatched: number;
  sampled: number;
  right: number;
  wrong: number;
  untold: number;
  /** Of the second level, where the machine and whoever judged named one of the field. */
  subfieldRight: number;
  subfieldWrong: number;
}

/** The latest first. */
export function readSampleWeeks(tx: Tx, from: string): Promise<WeekOfField[]> {
  return tx.query<WeekOfField>(
    `select field_code as "fieldCode", week::text, max(drawn_from) as dispatched, count(*)::int as sampled,
       count(*) filter (where outcome = 'right')::int as right,
       count(*) filter (where outcome = 'wrong')::int as wrong,
       count(*) filter (where outcome = 'untold')::int as untold,
       count(*) filter (where subfield_outcome = 'right')::int as "subfieldRight",
       count(*) filter (where subfield_outcome = 'wrong')::int as "subfieldWrong"
     from blind_sample where week >= $1::date group by field_code, week order by week desc, field_code`,
    [from],
  );
}
