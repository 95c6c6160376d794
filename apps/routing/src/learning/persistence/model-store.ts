import type { Tx } from '#persistence';
import type { Comparison } from '../domain/compare-models.js';
import type { ModelRow, Thresholds } from '../domain/model.js';

const selected = `version, origin, state, rows_learned as "rowsLearned", rows_until as "rowsUntil", comparison, thresholds,
  created_at as "createdAt", bytes is not null as kept`;

/** For whoever changes which models there are: one at a time. */
export async function lockModels(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('routing.models', 0))`);
}

/** The latest first. */
export function readModels(tx: Tx): Promise<ModelRow[]> {
  return tx.query<ModelRow>(`select ${selected} from model order by created_at desc, version`);
}

export async function findModel(tx: Tx, version: string): Promise<ModelRow | undefined> {
  const [model] = await tx.query<ModelRow>(`select ${selected} from model where version = $1`, [version]);
  return model;
}

/** The version that stands; undefined when none was ever put in force. */
export async function activeVersion(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.query<{ version: string }>(`select version from model where state = 'active'`);
  return row?.version;
}

export interface StoredBytes {
  bytes: Buffer;
  sha256: Buffer;
}

export async function readBytes(tx: Tx, version: string): Promise<StoredBytes | undefined> {
  const [row] = await tx.query<StoredBytes>(
    'select bytes, sha256 from model where version = $1 and bytes is not null',
    [version],
  );
  return row;
}

/** Its bytes are those that were stored; the database looks, so that they need not travel. */
export async function isWhole(tx: Tx, version: string): Promise<boolean> {
  const [row] = await tx.query<{ whole: boolean }>(
    'select sha256(bytes) = sha256 as whole from model where version = $1 and bytes is not null',
    [version],
  );
  return row?.whole ?? false;
}

export type NewModel = Pick<ModelRow, 'version' | 'origin' | 'rowsLearned' | 'rowsUntil' | 'comparison'> & StoredBytes;

/** Answers whether it is new; it is a candidate then. */
export async function insertModel(tx: Tx, model: NewModel): Promise<boolean> {
  const { version, origin, bytes, sha256, rowsLearned, rowsUntil, comparison } = model;
  const inserted = await tx.execute(
    `insert into model (version, origin, state, bytes, sha256, rows_learned, rows_until, comparison)
     values ($1, $2, 'candidate', $3, $4, $5, $6, $7) on conflict do nothing`,
    [version, origin, bytes, sha256, rowsLearned, rowsUntil, comparison && JSON.stringify(comparison)],
  );
  return inserted > 0;
}

/** Candidates that nobody has compared yet. */
export async function uncompared(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ version: string }>(
    `select version from model where state = 'candidate' and comparison is null order by version`,
  );
  return rows.map(({ version }) => version);
}

export async function saveComparison(tx: Tx, version: string, comparison: Comparison): Promise<void> {
  await tx.execute(`update model set comparison = $2 where version = $1 and state = 'candidate'`, [
    version,
    JSON.stringify(comparison),
  ]);
}

/** What was trained before and never put in force makes room for a newer one. */
export async function retireTrained(tx: Tx, except: string): Promise<void> {
  await tx.execute(
    `update model set state = 'retired', bytes = null
     where state = 'candidate' and origin = 'trained' and version <> $1`,
    [except],
  );
}

/** The one that stands keeps the thresholds that were in force with it, for the day on which it stands again. */
export async function retireActive(tx: Tx, thresholds: Thresholds): Promise<void> {
  await tx.execute(`update model set state = 'retired', thresholds = $1 where state = 'active'`, [
    JSON.stringify(thresholds),
  ]);
}

export async function activate(tx: Tx, version: string): Promise<void> {
  await tx.execute(`update model set state = 'active' where version = $1`, [version]);
}
