import type { AnyEvent } from '#contracts';
import type { ClockRegistry } from '../../dispatch-clock/domain/next-alarm.js';
import { type Change, isOnTheDesk, type RoutedReport } from '../../reports/domain/routed-report.js';
import { resume } from './ask-citizen.js';
import { declineRequest, reviewAgain, withdraw } from './end-report.js';
import { returnReport } from './return-report.js';

interface EventFacts {
  registry: ClockRegistry;
  now: Date;
}

/** What an event of its log does to a report; undefined when it changes nothing. */
export function takeEvent(report: RoutedReport, event: AnyEvent, { registry, now }: EventFacts): Change | undefined {
  switch (event.type) {
    case 'vn.dieuphoi.dispatch.dispatched':
      if (report.state !== 'dispatched' || report.dispatchNo !== event.data.dispatchNo) return undefined;
      return { report: { ...report, handedOver: true }, events: [] };
    case 'vn.dieuphoi.report.supplemented': {
      const { text, inReplyTo } = event.data;
      const longer = { ...report, text: `${report.text}\n\n${text}` };
      const answers = report.state === 'awaiting-citizen' && inReplyTo === report.question?.requestId;
      return answers ? resume(longer, registry, now) : { report: longer, events: [] };
    }
    case 'vn.dieuphoi.report.redacted':
      return { report: { ...report, text: event.data.text }, events: [] };
    case 'vn.dieuphoi.report.erased':
      return { report: { ...report, text: '', why: [], location: null }, events: [] };
    case 'vn.dieuphoi.report.withdrawal-requested':
      // While a dispatch stands by the log, tracking decides.
      if (report.handedOver) return undefined;
      return isOnTheDesk(report) || report.state === 'dispatched'
        ? withdraw(report, event.data.requestId, { registry, now })
        : declineRequest(report, event.data.requestId, `already ${report.state}`, now);
    case 'vn.dieuphoi.report.reopening-requested':
      return report.state === 'refused' ? reviewAgain(report, now) : undefined;
    case 'vn.dieuphoi.case.returned':
      if (report.state !== 'dispatched' || report.dispatchNo !== event.data.dispatchNo) return undefined;
      return returnReport(report, event.data, registry);
    default:
      return undefined;
  }
}
