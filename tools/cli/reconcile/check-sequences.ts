import { Topics } from '#contracts';
import { workerActor } from '#persistence';
import type { ServiceDatabase } from '../operator-databases.js';
import { consumersOf } from './consumers.js';
import type { CheckResult, Finding } from './finding.js';

/**
 * Per source and report every consumer has got as far as the source has, counting only what is older than `grace`
 * seconds and not parked; and no farther, which tells that the source was put back to an earlier time.
 */
export async function checkSequences(databases: readonly ServiceDatabase[], grace: number): Promise<CheckResult> {
  const findings: Finding[] = [];
  let looked = 0;
  const consumers = databases.filter(({ service }) => consumersOf[Topics.report]!.includes(service));
  for (const source of databases) {
    const streams = await lastOld(source, grace);
    looked += streams.length;
    for (const consumer of consumers) {
      const behind = await behindAt(consumer, `/${source.service}`, streams);
      for (const { subject, said, seen } of behind) {
        const detail = `${source.service} has said ${said} of it, ${consumer.service} has applied ${seen}`;
        findings.push({ check: 'sequences', service: consumer.service, id: subject, detail });
      }
      const ahead = await aheadOf(source, await seenBeyond(consumer, `/${source.service}`, streams));
      for (const { subject, said, seen } of ahead) {
        const detail = `${consumer.service} has applied ${seen} of it, ${source.service} knows of ${said}: was it put back to an earlier time?`;
        findings.push({ check: 'sequences', service: source.service, id: subject, detail });
      }
    }
  }
  return { check: 'sequences', looked, findings };
}

interface Stream {
  subject: string;
  last: number;
}

function lastOld({ service, database }: ServiceDatabase, grace: number): Promise<Stream[]> {
  return database.run(workerActor(service), (tx) =>
    tx.query<Stream>(
      `select subject, max(sequence)::float8 as last from ledger
       where topic = $1 and created_at < now() - make_interval(secs => $2) group by subject`,
      [Topics.report, grace],
    ),
  );
}

function behindAt({ service, database }: ServiceDatabase, source: string, streams: readonly Stream[]) {
  return database.run(workerActor(service), (tx) =>
    tx.query<{ subject: string; said: number; seen: number }>(
      `select s.subject, s.last::float8 as said, coalesce(q.last_sequence, 0)::float8 as seen
       from unnest($2::text[], $3::bigint[]) as s(subject, last)
       left join inbox q on q.source = $1 and q.subject = s.subject
       where coalesce(q.last_sequence, 0) < s.last and not exists (select from parking p where p.subject = s.subject)`,
      [source, streams.map(({ subject }) => subject), streams.map(({ last }) => last)],
    ),
  );
}

function seenBeyond({ service, database }: ServiceDatabase, source: string, streams: readonly Stream[]) {
  return database.run(workerActor(service), (tx) =>
    tx.query<{ subject: string; seen: number }>(
      `select s.subject, q.last_sequence::float8 as seen
       from unnest($2::text[], $3::bigint[]) as s(subject, last)
       join inbox q on q.source = $1 and q.subject = s.subject
       where q.last_sequence > s.last`,
      [source, streams.map(({ subject }) => subject), streams.map(({ last }) => last)],
    ),
  );
}

/** Asked of the source after the consumer, because it may have said more since. */
function aheadOf({ service, database }: ServiceDatabase, streams: readonly { subject: string; seen: number }[]) {
  return database.run(workerActor(service), (tx) =>
    tx.query<{ subject: string; said: number; seen: number }>(
      `select s.subject, s.seen::float8 as seen, t.last_sequence::float8 as said
       from unnest($1::text[], $2::bigint[]) as s(subject, seen) join stream t using (subject)
       where t.last_sequence < s.seen`,
      [streams.map(({ subject }) => subject), streams.map(({ seen }) => seen)],
    ),
  );
}
