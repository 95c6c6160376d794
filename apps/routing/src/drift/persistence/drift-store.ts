import type { Tx } from '#persistence';
import type { Shares } from '../domain/drift.js';

/** A model that stands, and since when. */
export interface StandingSince {
  version: string;
  since: Date;
}

export async function readStanding(tx: Tx): Promise<StandingSince | undefined> {
  const [standing] = await tx.query<StandingSince>(
    `select m.version, max(c.changed_at) as since from model m join model_change c on c.version = m.version
     where m.state = 'active' group by m.version`,
  );
  return standing;
}

/** Of neighbouring syllables; texts have a third of their pairs unknown, and on new matters most of them. */
const unfamiliarFrom = 0.5;

/**
 * What is known of each report, null where it cannot be said. One of a matter counts for all, so that a storm is one report.
 * What was decided is what stands now: an undo, a recall and a return take it away.
 */
const judged = `select r.received_at, r.model_version, r.unsure,
    case when d.field_code is not null and r.candidates <> '[]' then
      (d.field_code, d.agency_id) <> (r.candidates -> 0 ->> 'fieldCode', r.candidates -> 0 ->> 'agencyId')
    end as corrected,
    case when r.pairs > 0 then r.unknown_pairs >= ${unfamiliarFrom} * r.pairs end as unfamiliar
  from routed_report r left join dispatch d on d.report_id = r.id and d.standing
  where not r.test and not r.restricted and r.merged_into is null and coalesce(r.matter_id, r.id) = r.id`;

const counted = (['unsure', 'corrected', 'unfamiliar'] satisfies (keyof Shares)[])
  .map((name) => `'${name}', json_build_object('of', count(${name}), 'count', count(*) filter (where ${name}))`)
  .join(', ');
const shares = `json_build_object(${counted}) as shares`;

interface FirstReports {
  shares: Shares;
  reports: number;
  /** When the latest of them was received; null when there are none. */
  until: Date | null;
}

/** The first reports that a model was asked about since it stands. */
export async function readFirst(tx: Tx, { version, since }: StandingSince, many: number): Promise<FirstReports> {
  const [first] = await tx.query<FirstReports>(
    `select ${shares}, count(*)::int as reports, max(received_at) as until
     from (${judged} and r.model_version = $1 and r.received_at >= $2 order by r.received_at, r.id limit $3) first`,
    [version, since, many],
  );
  return first!;
}

export interface Period {
  from: Date;
  /** Not counted any more. */
  to: Date;
  /** Only what this model was asked about. */
  version?: string;
}

/** In the order of the periods. */
export async function readPeriods(tx: Tx, periods: readonly Period[]): Promise<Shares[]> {
  const rows = await tx.query<{ shares: Shares }>(
    `select found.shares
     from rows from (jsonb_to_recordset($1) as ("from" timestamptz, "to" timestamptz, version text))
         with ordinality as p("from", "to", version, no),
       lateral (
         select ${shares} from (${judged} and r.received_at >= p."from" and r.received_at < p."to"
           and (p.version is null or r.model_version = p.version)) judged
       ) found
     order by p.no`,
    [JSON.stringify(periods)],
  );
  return rows.map((row) => row.shares);
}
