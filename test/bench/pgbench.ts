import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { firstLine } from './write-result.js';

export type PgbenchScript = 'statement' | 'transaction';

/** The tables that accepting a report writes, without row security, and about as many bytes in each row. */
const tables = ['report', 'idempotency', 'stream', 'ledger'];

const report = `(id, code, kind, asked_kind, channel, text, masks, location, notice_version, consent, contact_channels,
    attachment_ids, received_at, dispatch_by, answer_by, test, on_behalf, accepted_by, secret_version, secret_hash)`;
const id = `(lpad(to_hex(:a::bigint), 16, '0') || lpad(to_hex(:b::bigint), 16, '0'))::uuid`;
const reportValues = (of: string) => `${of}, 'PA-' || left(md5(${of}::text), 14), 'hien-truong', 'hien-truong', 'web',
    repeat('Đèn đường ', 12), '[]', '{"lat": 21.3, "lng": 105.4, "accuracy": 30}', '2026-01',
    '{"publish": false, "shareContact": false, "notify": false, "photoLocation": false}', '{}', '{}', now(), now(),
    now(), false, false, 'anonymous', 1, sha256(${of}::text::bytea)`;
const idempotency = '(caller, key, request_hash, report_id, answer)';
const idempotencyValues = (of: string) => `'anonymous', ${of}::text, sha256(${of}::text::bytea), ${of},
    '{"id": "0", "code": "PA-XXXX-XXXX-XXXX", "secret": "0123456789012345678901"}'`;
const ledger = '(id, topic, partition, partition_key, subject, source, type, sequence, body)';
const ledgerValues = (of: string) => `gen_random_uuid(), 'pakn.report.v1', 3, ${of}::text, ${of}::text, '/intake',
    'vn.dieuphoi.report.submitted', 1, repeat('x', 1100)`;

const random = `\\set a random(1, 9000000000000000000)\n\\set b random(1, 9000000000000000000)\n`;

const scripts: Record<PgbenchScript, string> = {
  statement: `${random}with new as (select ${id} as id),
  a as (insert into bench.report ${report} select ${reportValues('id')} from new),
  b as (insert into bench.idempotency ${idempotency} select ${idempotencyValues('id')} from new),
  c as (insert into bench.stream (subject, last_sequence) select id::text, 1 from new)
  insert into bench.ledger ${ledger} select ${ledgerValues('id')} from new;\n`,
  transaction: `${random}begin;
insert into bench.report ${report} values (${reportValues(id)});
insert into bench.idempotency ${idempotency} values (${idempotencyValues(id)});
insert into bench.stream (subject, last_sequence) values (${id}::text, 1);
insert into bench.ledger ${ledger} values (${ledgerValues(id)});
commit;\n`,
};

/** Makes (again) empty tables for pgbench beside the product's. */
export async function preparePgbench(databaseUrl: string): Promise<void> {
  if (!firstLine('pgbench', ['--version']))
    throw new Error('pgbench was not found: install the PostgreSQL client tools.');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('drop schema if exists bench cascade');
    await client.query('create schema bench');
    for (const table of tables) await client.query(`create table bench.${table} (like intake.${table} including all)`);
  } finally {
    await client.end();
  }
}

/** Transactions per second of pgbench, each of which writes what accepting one report writes. */
export async function runPgbench(
  databaseUrl: string,
  script: PgbenchScript,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<number> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'dieuphoi-pgbench-'));
  const file = join(folder, 'script.sql');
  writeFileSync(file, scripts[script]);
  try {
    const args = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(seconds), '-f', file];
    // The way that the services take.
    args.push(
      '-h',
      searchParams.get('host') ?? hostname,
      '-p',
      port,
      '-U',
      decodeURIComponent(username),
      pathname.slice(1),
    );
    const { stdout } = await promisify(execFile)('pgbench', args, {
      env: { ...process.env, PGPASSWORD: decodeURIComponent(password) },
    });
    const tps = /tps = ([\d.]+) \(without initial connection time\)/.exec(stdout)?.[1];
    if (!tps) throw new Error(`pgbench said no tps: ${stdout}`);
    return Number(tps);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
