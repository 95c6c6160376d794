import type { AnyEvent, Flag, TriageReason } from '#contracts';

/** Crime, health, and the conduct of officials. */
const fields: readonly string[] = ['an-ninh-trat-tu', 'y-te', 'hanh-chinh-cong'];
const flags: readonly Flag[] = ['emergency', 'to-cao', 'khieu-nai', 'abusive', 'children', 'no-content', 'outside'];
const reasons: readonly TriageReason[] = [
  'emergency',
  'denunciation',
  'complaint',
  'abusive',
  'about-agency',
  'state-secret',
];

/** Whether an event says that its report is counted and never shown, whoever agreed to it. */
export function isCountedOnly(event: AnyEvent): boolean {
  switch (event.type) {
    case 'vn.dieuphoi.dispatch.classified':
      return event.data.urgency === 'urgent' || event.data.flags.some((flag) => flags.includes(flag));
    case 'vn.dieuphoi.dispatch.denunciation-judged':
      return event.data.denunciation;
    case 'vn.dieuphoi.dispatch.triage-requested':
      return event.data.reasons.some((reason) => reasons.includes(reason));
    case 'vn.dieuphoi.dispatch.dispatched':
      return event.data.urgency === 'urgent' || fields.includes(event.data.fieldCode);
    default:
      return false;
  }
}
