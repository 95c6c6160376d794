import type { Tx } from '#persistence';

export async function readLastDrawn(tx: Tx): Promise<string | null> {
  const [row] = await tx.query<{ week: string | null }>('select max(week)::text as week from sampled_week');
  return row!.week;
}

/** False when another copy has drawn it meanwhile, for which this waits. */
export async function takeWeek(tx: Tx, week: string): Promise<boolean> {
  const taken = await tx.execute(
    'insert into sampled_week (week, drawn_at) values ($1, now()) on conflict do nothing',
    [week],
  );
  return taken === 1;
}

interface Draw {
  week: string;
  from: Date;
  to: Date;
  share: number;
  least: number;
}

/** Of each field those with the lowest hash of week and report, so that drawing again chooses the same. How many. */
export function drawSample(tx: Tx, { week, from, to, share, least }: Draw): Promise<number> {
  return tx.execute(
    `insert into blind_sample (id, week, report_id, field_code, subfield_code, agency_id, dispatched_at, drawn_from)
     select hash, $1::text::date, report_id, field_code, subfield_code, agency_id, decided_at, drawn_from
     from (
       select hash, d.*, row_number() over (partition by field_code order by hash) as place,
         count(*) over (partition by field_code) as drawn_from
       from dispatch d join routed_report r on r.id = d.report_id,
         lateral (select md5($1::text || ':' || d.report_id) as hash) hashed
       where d.decided_by = 'machine' and d.decided_at >= $2 and d.decided_at < $3 and not r.test and not r.denunciation
     ) automatic
     where place <= greatest(ceil(drawn_from * $4::numeric), $5)
     on conflict do nothing`,
    [week, from, to, share, least],
  );
}
