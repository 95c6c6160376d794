import { serviceRoles } from '#persistence';
import { compactedTopics, defaultTopics } from '../envelope/topic-settings.js';

const compacted = compactedTopics(defaultTopics)
  .map((topic) => `'${topic}'`)
  .join(', ');

/**
 * The function that makes the ledger's coming weeks and drops old ones whole. Workers do not own the ledger, so its owner
 * lends them this one act. Weeks are named after their Monday. The last state of each thing of a compacted topic outlives
 * its week, so that a wiped topic can be published again at any time.
 */
export const maintainLedger = (schema: string) =>
  `create or replace function ${schema}.maintain_ledger(keep interval) returns integer
   language plpgsql security definer set search_path = ${schema}, pg_temp as $$
   declare
     week date;
     part text;
     full_weeks integer := 0;
     waiting boolean;
     is_last_state constant text := 'l.topic in (${compacted.replaceAll("'", "''")}) and l.sequence = (
       select last_sequence from stream s where s.subject = l.subject)';
   begin
     perform pg_advisory_xact_lock(hashtextextended('${schema}.maintain_ledger', 0));
     for i in 0..4 loop
       week := date_trunc('week', now() at time zone 'UTC')::date + i * 7;
       part := 'ledger_' || to_char(week, 'YYYYMMDD');
       if to_regclass(part) is null then
         begin
           execute format('create table %I partition of ledger for values from (%L) to (%L)', part,
             week::timestamp at time zone 'UTC', (week + 7)::timestamp at time zone 'UTC');
           execute format('revoke all on %I from ${serviceRoles(schema).app}', part);
         exception when check_violation then
           raise notice 'the default partition already holds rows of week %', week;
         end;
       end if;
     end loop;
     for part in
       select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = 'ledger'::regclass and c.relname ~ '^ledger_[0-9]{8}$'
         and (to_date(substr(c.relname, 8), 'YYYYMMDD') + 7)::timestamp at time zone 'UTC' < now() - keep
     loop
       execute format('lock table %I in access exclusive mode', part);
       execute format('select exists (select from %I join unpublished using (position, created_at))', part) into waiting;
       if not waiting then
         execute format('alter table ledger detach partition %I', part);
         execute format('insert into ledger_other overriding system value select * from %I l where ' || is_last_state, part);
         execute format('drop table %I', part);
         full_weeks := full_weeks + 1;
       end if;
     end loop;
     execute 'delete from ledger_other l where created_at < $1 and not (' || is_last_state || ')
       and not exists (select from unpublished u where u.position = l.position and u.created_at = l.created_at)'
       using now() - keep;
     return full_weeks;
   end $$`;
