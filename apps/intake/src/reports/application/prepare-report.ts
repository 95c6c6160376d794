import { Injectable } from '@nestjs/common';
import { maskText } from '#text';
import { type Actor, newId, someRandomBytes } from '#persistence';
import { IdentityCipher } from '../../identity/application/identity-cipher.js';
import { isKnownNotice, notice } from '../../notice/domain/notice.js';
import { Rulebook } from '../../rulebook/application/rulebook.js';
import { contactChannelsOf, type Identity, type Location, type NewReport } from '../domain/new-report.js';
import { newReportCode } from '../domain/report-code.js';
import { decideKind } from '../domain/report-kind.js';
import { hashSecret, SecretKeys } from '../domain/report-secret.js';
import type { ReportBody } from '../http/report-body.js';
import type { SealedIdentity } from '../persistence/report-store.js';
import { checkReceivedAt, checkStaffMembers } from './check-staff-members.js';
import { unknownAttachment, unknownNotice } from './report-problems.js';

export interface PreparedReport {
  report: NewReport;
  identity: SealedIdentity;
  secret: string;
}

/** Decides everything about a new report that needs no database: ids, code, secret, kind, masks, promise terms. */
@Injectable()
export class PrepareReport {
  constructor(
    private readonly rulebook: Rulebook,
    private readonly secrets: SecretKeys,
    private readonly cipher: IdentityCipher,
  ) {}

  /** @throws Problem */
  prepare(body: ReportBody, actor: Actor, now: Date): PreparedReport {
    checkStaffMembers(body, actor);
    if (!isKnownNotice(body.noticeVersion)) throw unknownNotice(body.noticeVersion, notice.version);
    this.rulebook.checkField(body.fieldCode);
    this.rulebook.checkPlace(body.location?.communeCode);
    // Nothing can be uploaded yet, so an id of an attachment is always unknown.
    if (body.attachments.length > 0) throw unknownAttachment();
    const id = newId();
    const secret = this.secrets.secretOf(id, this.secrets.current);
    const { text, masks } = maskText(body.text);
    const { contact, consent } = body;
    const report: NewReport = {
      id,
      code: newReportCode(someRandomBytes(10)),
      kind: decideKind(body.kind, contact),
      askedKind: body.kind,
      channel: body.channel ?? 'web',
      text,
      masks,
      location: maskLocation(body.location),
      fieldCode: body.fieldCode,
      reporterKind: body.reporterKind,
      noticeVersion: body.noticeVersion,
      consent,
      contactChannels: contactChannelsOf(contact, consent),
      attachmentIds: [],
      receivedAt: checkReceivedAt(body, now),
      receivedAtReason: body.receivedAtReason,
      terms: this.rulebook.terms(body.fieldCode),
      test: body.test ?? false,
      onBehalf: body.onBehalf ?? false,
      externalRef: body.externalRef,
      secretVersion: this.secrets.current,
      secretHash: hashSecret(secret),
    };
    const identity = { contact, originalText: masks.length > 0 ? body.text : undefined };
    return { report, identity: sealIdentity(this.cipher, id, identity), secret };
  }
}

function sealIdentity(cipher: IdentityCipher, id: string, { contact, originalText }: Identity): SealedIdentity {
  return {
    contact: contact && cipher.seal(id, contact),
    originalText: originalText === undefined ? undefined : cipher.seal(id, originalText),
  };
}

/** An address that people type may name somebody too. */
function maskLocation(location: Location | undefined): Location | undefined {
  return location?.address === undefined ? location : { ...location, address: maskText(location.address).text };
}
