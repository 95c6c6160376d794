import type { EventDraft } from '#messaging';
import type { ReceivedReport } from '../domain/new-report.js';

/** What everybody may know of a new report: masked, and nothing of who sent it. */
export function submittedEvent(report: ReceivedReport): EventDraft<'vn.dieuphoi.report.submitted'> {
  const { promise } = report;
  const dispatchBy = promise.dispatchBy.toISOString();
  return {
    type: 'vn.dieuphoi.report.submitted',
    subject: report.id,
    data: {
      code: report.code,
      kind: report.kind,
      channel: report.channel,
      text: report.text,
      masks: report.masks,
      ...(report.location && { location: report.location }),
      ...(report.fieldCode && { fieldCode: report.fieldCode }),
      ...(report.reporterKind && { reporterKind: report.reporterKind }),
      noticeVersion: report.noticeVersion,
      consent: report.consent,
      contactChannels: report.contactChannels,
      attachmentIds: report.attachmentIds,
      receivedAt: report.receivedAt.toISOString(),
      dispatchBy,
      promise: { dispatchBy, answerBy: promise.answerBy.toISOString() },
      ...(report.parentId && { parentId: report.parentId }),
      ...(report.test && { test: true }),
      ...(report.onBehalf && { onBehalf: true }),
      ...(report.externalRef && { externalRef: report.externalRef }),
    },
  };
}
