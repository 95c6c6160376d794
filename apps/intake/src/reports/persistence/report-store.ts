import type { ReportKind } from '#contracts';
import type { Tx } from '#persistence';
import { hex } from '../../idempotency/persistence/idempotency-store.js';
import type { ReceivedReport } from '../domain/new-report.js';

export interface SealedIdentity {
  contact?: Buffer;
  originalText?: Buffer;
}

export interface ReportToStore {
  report: ReceivedReport;
  identity: SealedIdentity;
}

/** Writes reports and, apart, who sent them: one statement for any number. Ids that exist are left alone. */
export async function insertReports(tx: Tx, items: readonly ReportToStore[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(insertStatement, [JSON.stringify(items.map(toRow)), tx.actor.id]);
  return new Set(rows.map(({ id }) => id));
}

const insertStatement = `
  with input as (
    select * from json_to_recordset($1) as r(
      id uuid, code text, kind text, asked_kind text, channel text, text text, masks jsonb, location jsonb,
      field_code text, reporter_kind text, notice_version text, consent jsonb, contact_channels text[],
      attachment_ids uuid[], received_at timestamptz, received_at_reason text, dispatch_by timestamptz,
      answer_by timestamptz, parent_id uuid, test boolean, on_behalf boolean, external_ref text,
      secret_version smallint, secret_hash bytea, contact bytea, original_text bytea)
  ), stored as (
    insert into report (
      id, code, kind, asked_kind, channel, text, masks, location, field_code, reporter_kind, notice_version, consent,
      contact_channels, attachment_ids, received_at, received_at_reason, dispatch_by, answer_by, parent_id, test,
      on_behalf, external_ref, secret_version, secret_hash, accepted_by)
    select
      id, code, kind, asked_kind, channel, text, masks, location, field_code, reporter_kind, notice_version, consent,
      contact_channels, attachment_ids, received_at, received_at_reason, dispatch_by, answer_by, parent_id, test,
      on_behalf, external_ref, secret_version, secret_hash, $2
    from input order by id
    on conflict (id) do nothing
    returning id
  ), apart as (
    insert into reporter (report_id, contact, original_text)
    select id, contact, original_text from input join stored using (id)
    where contact is not null or original_text is not null
  )
  select id from stored`;

function toRow({ report, identity }: ReportToStore) {
  const { promise, ...rest } = report;
  return {
    id: rest.id,
    code: rest.code,
    kind: rest.kind,
    asked_kind: rest.askedKind,
    channel: rest.channel,
    text: rest.text,
    masks: rest.masks,
    location: rest.location,
    field_code: rest.fieldCode,
    reporter_kind: rest.reporterKind,
    notice_version: rest.noticeVersion,
    consent: rest.consent,
    contact_channels: rest.contactChannels,
    attachment_ids: rest.attachmentIds,
    received_at: rest.receivedAt,
    received_at_reason: rest.receivedAtReason,
    dispatch_by: promise.dispatchBy,
    answer_by: promise.answerBy,
    parent_id: rest.parentId,
    test: rest.test,
    on_behalf: rest.onBehalf,
    external_ref: rest.externalRef,
    secret_version: rest.secretVersion,
    secret_hash: hex(rest.secretHash),
    contact: identity.contact && hex(identity.contact),
    original_text: identity.originalText && hex(identity.originalText),
  };
}

/** What the first answer to a sender is made of. */
export interface StoredReceipt {
  id: string;
  code: string;
  kind: ReportKind;
  askedKind: ReportKind;
  secretVersion: number;
  dispatchBy: Date;
  answerBy: Date;
  receivedAt: Date;
}

export async function readReceipts(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredReceipt>> {
  const rows = await tx.query<StoredReceipt>(
    `select id, code, kind, asked_kind as "askedKind", secret_version as "secretVersion", dispatch_by as "dispatchBy",
       answer_by as "answerBy", received_at as "receivedAt"
     from report where id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
