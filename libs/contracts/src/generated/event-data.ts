/** Made by `npm run generate` from libs/contracts/schemas. Do not edit. */

/**
 * Counts from 1; 0 before the first.
 */
export type Number = number;
/**
 * RFC 3339 with zone.
 */
export type Instant = string;
/**
 * Account id, or 'system'.
 */
export type By = string;
/**
 * How a case ended.
 */
export type Outcome =
  'fixed' | 'planned' | 'explained' | 'no-fault-found' | 'not-enough-information' | 'forwarded-outside';
/**
 * A day in Viet Nam, YYYY-MM-DD.
 */
export type Date = string;
/**
 * Of a report, request, attachment or agency.
 */
export type Id = string;
/**
 * Of a clock; steps are configuration, so the list is open.
 */
export type Step = string;
/**
 * Code of a field of either level, for example ha-tang-do-thi.
 */
export type FieldCode = string;
/**
 * Clock minutes (m) or hours (h), working hours (wh), working days (wd), calendar days (d).
 */
export type Limit = string;
/**
 * The only two reasons for which an agency may return a dispatch; recalled: it was taken back before the agency accepted, or with the supervisor's consent after a review.
 */
export type ReturnReason = 'not-our-field' | 'not-our-place' | 'recalled';
/**
 * 0 to 1.
 */
export type Share = number;
/**
 * Counts up with each state of the thing.
 */
export type Version = number;
/**
 * What the classifier saw beside the field.
 */
export type Flag = 'emergency' | 'to-cao' | 'khieu-nai' | 'abusive' | 'no-content' | 'mixed' | 'outside' | 'children';
/**
 * Official code of a commune or ward.
 */
export type PlaceCode = string;
/**
 * Decides the limits.
 */
export type Urgency = 'urgent' | 'normal';
/**
 * The closed list of reasons for not taking a report.
 */
export type RefusalReason =
  | 'complaint-law'
  | 'state-secret'
  | 'no-clear-content'
  | 'not-enough-information'
  | 'civil-dispute'
  | 'abusive'
  | 'answered-before'
  | 'outside-province';
/**
 * Why a person must decide.
 */
export type TriageReason =
  | 'unsure'
  | 'emergency'
  | 'denunciation'
  | 'complaint'
  | 'abusive'
  | 'no-content'
  | 'mixed'
  | 'unknown-place'
  | 'outside'
  | 'returned'
  | 'ping-pong'
  | 'about-agency'
  | 'review-asked'
  | 'state-secret'
  | 'similar'
  | 'not-covered'
  | 'children';
/**
 * Kind of agency.
 */
export type AgencyKind = 'department' | 'commune' | 'police' | 'company' | 'office' | 'inspectorate';
/**
 * Ward or commune.
 */
export type PlaceKind = 'phuong' | 'xa';
/**
 * What the public may see.
 */
export type PublicationLevel = 'published' | 'counted-only' | 'private';
/**
 * What was masked.
 */
export type MaskKind = 'phone' | 'id-number' | 'plate' | 'email' | 'name';
/**
 * quy-dinh-hanh-chinh is a petition under Decree 20/2008/ND-CP.
 */
export type ReportKind = 'hien-truong' | 'quy-dinh-hanh-chinh' | 'gop-y' | 'hoi-dap';
/**
 * How the report came.
 */
export type Channel = 'app' | 'web' | 'vinhphuc-s' | 'counter' | 'phone' | 'letter' | 'zalo' | 'national-portal';
/**
 * Who reports.
 */
export type ReporterKind = 'citizen' | 'organisation' | 'business';
/**
 * Ways in which the reporter can be reached; the address stays in intake.
 */
export type ContactChannel = 'email' | 'phone';
/**
 * What a member of staff may do.
 */
export type Role =
  'dispatcher' | 'focal-point' | 'officer' | 'head' | 'publisher' | 'supervisor' | 'administrator' | 'helper';

export interface EventDataByType {
  'vn.dieuphoi.case.accepted': CaseAccepted;
  'vn.dieuphoi.case.answered': CaseAnswered;
  'vn.dieuphoi.case.approved': CaseApproved;
  'vn.dieuphoi.case.assigned': CaseAssigned;
  'vn.dieuphoi.case.closed': CaseClosed;
  'vn.dieuphoi.case.deadline-set': CaseDeadlineSet;
  'vn.dieuphoi.case.escalated': CaseEscalated;
  'vn.dieuphoi.case.extension-decided': CaseExtensionDecided;
  'vn.dieuphoi.case.extension-requested': CaseExtensionRequested;
  'vn.dieuphoi.case.forwarded': CaseForwarded;
  'vn.dieuphoi.case.information-requested': CaseInformationRequested;
  'vn.dieuphoi.case.opened': CaseOpened;
  'vn.dieuphoi.case.overdue': CaseOverdue;
  'vn.dieuphoi.case.progressed': CaseProgressed;
  'vn.dieuphoi.case.recall-declined': CaseRecallDeclined;
  'vn.dieuphoi.case.reminded': CaseReminded;
  'vn.dieuphoi.case.reopened': CaseReopened;
  'vn.dieuphoi.case.request-declined': CaseRequestDeclined;
  'vn.dieuphoi.case.resumed': CaseResumed;
  'vn.dieuphoi.case.return-decided': CaseReturnDecided;
  'vn.dieuphoi.case.return-requested': CaseReturnRequested;
  'vn.dieuphoi.case.returned': CaseReturned;
  'vn.dieuphoi.case.sent-back': CaseSentBack;
  'vn.dieuphoi.case.support-added': CaseSupportAdded;
  'vn.dieuphoi.case.support-completed': CaseSupportCompleted;
  'vn.dieuphoi.case.transferred': CaseTransferred;
  'vn.dieuphoi.case.withdrawn': CaseWithdrawn;
  'vn.dieuphoi.dispatch.absorbed': DispatchAbsorbed;
  'vn.dieuphoi.dispatch.classified': DispatchClassified;
  'vn.dieuphoi.dispatch.denunciation-judged': DispatchDenunciationJudged;
  'vn.dieuphoi.dispatch.dispatched': DispatchDispatched;
  'vn.dieuphoi.dispatch.information-requested': DispatchInformationRequested;
  'vn.dieuphoi.dispatch.merged': DispatchMerged;
  'vn.dieuphoi.dispatch.overdue': DispatchOverdue;
  'vn.dieuphoi.dispatch.recall-requested': DispatchRecallRequested;
  'vn.dieuphoi.dispatch.refused': DispatchRefused;
  'vn.dieuphoi.dispatch.request-declined': DispatchRequestDeclined;
  'vn.dieuphoi.dispatch.resumed': DispatchResumed;
  'vn.dieuphoi.dispatch.review-overdue': DispatchReviewOverdue;
  'vn.dieuphoi.dispatch.reviewed': DispatchReviewed;
  'vn.dieuphoi.dispatch.revoked': DispatchRevoked;
  'vn.dieuphoi.dispatch.ruled': DispatchRuled;
  'vn.dieuphoi.dispatch.split': DispatchSplit;
  'vn.dieuphoi.dispatch.triage-requested': DispatchTriageRequested;
  'vn.dieuphoi.dispatch.withdrawn': DispatchWithdrawn;
  'vn.dieuphoi.registry.agency-set': RegistryAgencySet;
  'vn.dieuphoi.registry.calendar-set': RegistryCalendarSet;
  'vn.dieuphoi.registry.field-set': RegistryFieldSet;
  'vn.dieuphoi.registry.limits-set': RegistryLimitsSet;
  'vn.dieuphoi.registry.place-set': RegistryPlaceSet;
  'vn.dieuphoi.registry.rule-set': RegistryRuleSet;
  'vn.dieuphoi.report.dispatch-review-requested': ReportDispatchReviewRequested;
  'vn.dieuphoi.report.erased': ReportErased;
  'vn.dieuphoi.report.published': ReportPublished;
  'vn.dieuphoi.report.rated': ReportRated;
  'vn.dieuphoi.report.redacted': ReportRedacted;
  'vn.dieuphoi.report.reopening-requested': ReportReopeningRequested;
  'vn.dieuphoi.report.submitted': ReportSubmitted;
  'vn.dieuphoi.report.supplemented': ReportSupplemented;
  'vn.dieuphoi.report.supported': ReportSupported;
  'vn.dieuphoi.report.withdrawal-requested': ReportWithdrawalRequested;
  'vn.dieuphoi.staff.account-set': StaffAccountSet;
}
/**
 * The agency takes it, or was silent through the return window (deemed).
 */
export interface CaseAccepted {
  dispatchNo: Number;
  handlingNo: Number;
  acceptedAt: Instant;
  by: By;
  deemed: boolean;
}
/**
 * An answer waits for approval.
 */
export interface CaseAnswered {
  dispatchNo: Number;
  handlingNo: Number;
  answerNo: number;
  outcome: Outcome;
  text: string;
  plannedFor?: Date;
  attachmentIds: Id[];
  answeredAt: Instant;
  by: By;
}
/**
 * The answer leaves the agency.
 */
export interface CaseApproved {
  dispatchNo: Number;
  handlingNo: Number;
  answerNo: number;
  outcome: Outcome;
  text: string;
  plannedFor?: Date;
  attachmentIds: Id[];
  answeredAt: Instant;
  approvedAt: Instant;
  by: By;
}
/**
 * Somebody in the agency has it.
 */
export interface CaseAssigned {
  dispatchNo: Number;
  handlingNo: Number;
  assignee?: Id;
  unit?: string;
  assignedAt: Instant;
  by: By;
}
/**
 * The case is closed.
 */
export interface CaseClosed {
  dispatchNo: Number;
  handlingNo: Number;
  outcome: Outcome;
  closedAt: Instant;
}
/**
 * A deadline was computed again.
 */
export interface CaseDeadlineSet {
  dispatchNo: Number;
  handlingNo: Number;
  dueAt: Instant;
  due0: Instant;
  reason: string;
  setAt: Instant;
}
/**
 * The supervisor or the leadership is told.
 */
export interface CaseEscalated {
  dispatchNo: Number;
  handlingNo: Number;
  step: Step;
  to: 'supervisor' | 'leadership';
  dueAt: Instant;
  escalatedAt: Instant;
  agencyId: Id;
}
/**
 * More time is granted or not.
 */
export interface CaseExtensionDecided {
  dispatchNo: Number;
  handlingNo: Number;
  extensionId: Id;
  granted: boolean;
  dueAt?: Instant;
  reason: string;
  decidedAt: Instant;
  by: By;
}
/**
 * More time is asked for.
 */
export interface CaseExtensionRequested {
  dispatchNo: Number;
  handlingNo: Number;
  extensionId: Id;
  until: Instant;
  reason: string;
  requestedAt: Instant;
  by: By;
}
/**
 * Somebody outside the system must act.
 */
export interface CaseForwarded {
  dispatchNo: Number;
  handlingNo: Number;
  to: string;
  reason: string;
  forwardedAt: Instant;
  by: By;
}
/**
 * The officer asks the reporter.
 */
export interface CaseInformationRequested {
  dispatchNo: Number;
  handlingNo: Number;
  requestId: Id;
  question: string;
  askedAt: Instant;
  /**
   * Whether the handling clock stands still. Left out: it does when the reporter can be reached and was asked before the reminder.
   */
  pauses?: boolean;
  by: By;
}
/**
 * The handling clock runs.
 */
export interface CaseOpened {
  dispatchNo: Number;
  handlingNo: Number;
  agencyId: Id;
  fieldCode: FieldCode;
  openedAt: Instant;
  assignedAt: Instant;
  dueAt: Instant;
  due0: Instant;
  warnAt: Instant;
  limit: Limit;
  calendarId: Id;
  calendarVersion: Number;
}
/**
 * The due instant passed.
 */
export interface CaseOverdue {
  dispatchNo: Number;
  handlingNo: Number;
  clock: 'handling';
  step: Step;
  dueAt: Instant;
  firedAt: Instant;
  agencyId: Id;
}
/**
 * A progress note.
 */
export interface CaseProgressed {
  dispatchNo: Number;
  handlingNo: Number;
  note: string;
  progressedAt: Instant;
  by: By;
}
/**
 * The agency had accepted before the dispatch could be taken back; the report stays with it.
 */
export interface CaseRecallDeclined {
  dispatchNo: Number;
  handlingNo: Number;
  intoReportId: Id;
  declinedAt: Instant;
}
/**
 * A reminder before or after the due instant, or by a supervisor.
 */
export interface CaseReminded {
  dispatchNo: Number;
  handlingNo: Number;
  step: Step;
  dueAt: Instant;
  remindedAt: Instant;
  assignee?: Id;
  agencyId: Id;
  /**
   * What the supervisor says.
   */
  note?: string;
  by?: By;
}
/**
 * A new handling period begins.
 */
export interface CaseReopened {
  dispatchNo: Number;
  handlingNo: Number;
  requestId?: Id;
  reason: string;
  reopenedAt: Instant;
  dueAt: Instant;
  by: By;
}
/**
 * What the reporter asked for came too late or is not possible.
 */
export interface CaseRequestDeclined {
  dispatchNo: Number;
  handlingNo: Number;
  requestId: Id;
  reason: string;
  declinedAt: Instant;
}
/**
 * The reporter replied, or the pause is used up.
 */
export interface CaseResumed {
  dispatchNo: Number;
  handlingNo: Number;
  requestId: Id;
  resumedAt: Instant;
  dueAt: Instant;
}
/**
 * The supervisor consents to a return after the window, which then is said by case.returned, or does not.
 */
export interface CaseReturnDecided {
  dispatchNo: Number;
  handlingNo: Number;
  agencyId: Id;
  granted: boolean;
  reason: string;
  decidedAt: Instant;
  by: By;
  /**
   * Of a report, request, attachment or agency.
   */
  requestId?: string;
}
/**
 * The agency asks to give the case back after its return window, or the desk to take it back after a review.
 */
export interface CaseReturnRequested {
  dispatchNo: Number;
  handlingNo: Number;
  agencyId: Id;
  reason: ReturnReason;
  note: string;
  suggestedAgencyId?: Id;
  requestedAt: Instant;
  by: By;
  /**
   * Of a report, request, attachment or agency.
   */
  requestId?: string;
}
/**
 * The agency says that it is not its own, or the dispatch was recalled; routing decides again.
 */
export interface CaseReturned {
  dispatchNo: Number;
  handlingNo: Number;
  agencyId: Id;
  reason: ReturnReason;
  note: string;
  suggestedAgencyId?: Id;
  returnedAt: Instant;
  by: By;
  /**
   * Of a report, request, attachment or agency.
   */
  intoReportId?: string;
}
/**
 * The head wants the answer done again.
 */
export interface CaseSentBack {
  dispatchNo: Number;
  handlingNo: Number;
  answerNo: number;
  note: string;
  sentBackAt: Instant;
  by: By;
}
/**
 * One more agency supports the lead, which keeps the case with its deadline.
 */
export interface CaseSupportAdded {
  dispatchNo: Number;
  handlingNo: Number;
  /**
   * Of a report, request, attachment or agency.
   */
  agencyId: string;
  /**
   * All that support from now on.
   */
  supportIds: Id[];
  /**
   * What is asked of it.
   */
  note: string;
  addedAt: Instant;
  by: By;
}
/**
 * A supporting agency did its part.
 */
export interface CaseSupportCompleted {
  dispatchNo: Number;
  handlingNo: Number;
  agencyId: Id;
  note: string;
  completedAt: Instant;
  by: By;
}
/**
 * An agency has ended and its successor has the case, with the same deadline.
 */
export interface CaseTransferred {
  dispatchNo: Number;
  handlingNo: Number;
  /**
   * Of a report, request, attachment or agency.
   */
  agencyId: string;
  /**
   * Of a report, request, attachment or agency.
   */
  fromAgencyId?: string;
  supportIds: Id[];
  transferredAt: Instant;
}
/**
 * The reporter withdrew.
 */
export interface CaseWithdrawn {
  dispatchNo: Number;
  handlingNo: Number;
  requestId: Id;
  withdrawnAt: Instant;
}
/**
 * Another report was merged into this one.
 */
export interface DispatchAbsorbed {
  reportId: Id;
  absorbedAt: Instant;
}
/**
 * What the machine thinks, and what it did with that.
 */
export interface DispatchClassified {
  fields: {
    code: FieldCode;
    confidence: Share;
    /**
     * Its second level, where the text leaves little doubt.
     */
    subfield?: {
      code: FieldCode;
      confidence: Share;
    };
  }[];
  candidates: {
    agencyId: Id;
    fieldCode: FieldCode;
    subfieldCode?: FieldCode;
    confidence: Share;
    rule?: FollowedRule;
    reasons: string[];
  }[];
  flags: Flag[];
  place: {
    code?: PlaceCode;
    doubt: Share;
  };
  urgency: Urgency;
  modelVersion: string;
  /**
   * dispatch by itself, suggest, or leave it to a person
   */
  decision: 'dispatch' | 'suggest' | 'person';
  dispatchBy: Instant;
  classifiedAt: Instant;
  /**
   * The reporter added something while a person was to decide; what a person said before stands.
   */
  again?: boolean;
  /**
   * RFC 3339 with zone.
   */
  decideBy?: string;
}
/**
 * The rule by which the machine named an agency, in the version that was followed.
 */
export interface FollowedRule {
  id: Id;
  version: Version;
}
/**
 * A person said whether the report is a denunciation, which only few may read. The machine's word is in dispatch.classified.
 */
export interface DispatchDenunciationJudged {
  dispatchNo: Number;
  denunciation: boolean;
  reason: string;
  judgedAt: Instant;
  by: By;
}
/**
 * The report was given to one lead agency and any number of supporting ones.
 */
export interface DispatchDispatched {
  dispatchNo: number;
  agencyId: Id;
  supportIds: Id[];
  fieldCode: FieldCode;
  /**
   * Code of a field of either level, for example ha-tang-do-thi.
   */
  subfieldCode?: string;
  placeCode?: PlaceCode;
  by: {
    kind: 'machine' | 'person';
    actor?: By;
  };
  confidence?: Share;
  rule?: FollowedRule;
  modelVersion?: string;
  reasons: string[];
  decidedAt: Instant;
  dispatchBy: Instant;
  receivedAt: Instant;
  urgency: Urgency;
  handlingLimit: Limit;
  calendarId: Id;
  calendarVersion: Number;
  ruling: boolean;
  /**
   * It goes back to the agency that returned it last, or to the one that took over from that.
   */
  givenBack?: boolean;
  /**
   * In restricted handling, as a denunciation; left out otherwise.
   */
  denunciation?: boolean;
  /**
   * Agencies whose own conduct the report is about, so that none of them may support it. Left out where there are none.
   */
  aboutIds?: Id[];
}
/**
 * The dispatcher asks the reporter.
 */
export interface DispatchInformationRequested {
  requestId: Id;
  question: string;
  askedAt: Instant;
  replyBy: Instant;
  /**
   * Whether the dispatch clock stands still: once, asked before the deadline, when the reporter can be reached. Left out: it does when asked before the deadline.
   */
  pauses?: boolean;
  dispatchNo?: Number;
}
/**
 * The report goes on in another one.
 */
export interface DispatchMerged {
  intoReportId: Id;
  mergedAt: Instant;
  by: By;
  dispatchNo?: Number;
}
/**
 * A step of the dispatch clock was reached.
 */
export interface DispatchOverdue {
  clock: 'dispatch';
  dispatchNo: Number;
  step: Step;
  dueAt: Instant;
  firedAt: Instant;
  /**
   * In restricted handling, as a denunciation; left out otherwise.
   */
  denunciation?: boolean;
}
/**
 * A standing dispatch is to be taken back, so that the report can go on in another one. Answered by case.returned or case.recall-declined.
 */
export interface DispatchRecallRequested {
  dispatchNo: number;
  intoReportId: Id;
  requestedAt: Instant;
  by: By;
}
/**
 * The report is not taken, with the right procedure where there is one.
 */
export interface DispatchRefused {
  reason: RefusalReason;
  explanation: string;
  procedure?: string;
  refusedAt: Instant;
  by: By;
  dispatchNo?: Number;
}
/**
 * What the reporter asked for came too late or is not possible.
 */
export interface DispatchRequestDeclined {
  requestId: Id;
  reason: string;
  declinedAt: Instant;
  dispatchNo?: Number;
}
/**
 * The reporter replied, or the time to reply is over; the dispatch clock runs again.
 */
export interface DispatchResumed {
  requestId?: Id;
  resumedAt: Instant;
  dispatchBy: Instant;
}
/**
 * A step was reached of the clock within which a person looks at a dispatch of the machine, as its reporter asked.
 */
export interface DispatchReviewOverdue {
  requestId: Id;
  dispatchNo: number;
  step: Step;
  /**
   * RFC 3339 with zone.
   */
  dueAt: string;
  firedAt: Instant;
}
/**
 * A person has looked at a dispatch of the machine, as the reporter asked: it stays, or it is to be taken back. Then it is answered by case.returned before the agency accepted, later by case.return-requested, or by case.request-declined.
 */
export interface DispatchReviewed {
  requestId: Id;
  dispatchNo: number;
  confirmed: boolean;
  /**
   * Why it is to be taken back.
   */
  reason?: string;
  suggestedAgencyId?: Id;
  reviewedAt: Instant;
  by: By;
}
/**
 * A dispatch was recalled before acceptance.
 */
export interface DispatchRevoked {
  dispatchNo: number;
  reason: string;
  revokedAt: Instant;
}
/**
 * The supervisor has the final word on who handles it.
 */
export interface DispatchRuled {
  dispatchNo: number;
  agencyId: Id;
  ruledAt: Instant;
  by: By;
  reason: string;
}
/**
 * Mixed content was split; intake creates the parts.
 */
export interface DispatchSplit {
  /**
   * @minItems 2
   */
  children: [
    {
      id: Id;
      text: string;
      fieldCode?: FieldCode;
    },
    {
      id: Id;
      text: string;
      fieldCode?: FieldCode;
    },
    ...{
      id: Id;
      text: string;
      fieldCode?: FieldCode;
    }[]
  ];
  splitAt: Instant;
  /**
   * RFC 3339 with zone.
   */
  dispatchBy?: string;
  by: By;
}
/**
 * A person must decide.
 */
export interface DispatchTriageRequested {
  reasons: TriageReason[];
  requestedAt: Instant;
  /**
   * RFC 3339 with zone.
   */
  decideBy?: string;
  /**
   * Of a report, request, attachment or agency.
   */
  requestId?: string;
  dispatchNo: Number;
}
/**
 * The reporter withdrew before a dispatch.
 */
export interface DispatchWithdrawn {
  requestId: Id;
  withdrawnAt: Instant;
}
/**
 * The whole state of an agency.
 */
export interface RegistryAgencySet {
  id: Id;
  code: string;
  name: string;
  kind: AgencyKind;
  parentId?: Id;
  placeCodes: PlaceCode[];
  validFrom: Date;
  validTo?: Date;
  successorIds: Id[];
  calendarId: Id;
  version: Version;
}
/**
 * Office time: seasons with sessions, weekly rest days (ISO weekday), holidays, worked rest days.
 */
export interface RegistryCalendarSet {
  id: Id;
  version: Version;
  timeZone: string;
  /**
   * @minItems 1
   */
  seasons: [
    {
      from: string;
      to: string;
      /**
       * @minItems 1
       */
      sessions: [[string, string], ...[string, string][]];
    },
    ...{
      from: string;
      to: string;
      /**
       * @minItems 1
       */
      sessions: [[string, string], ...[string, string][]];
    }[]
  ];
  restDays: number[];
  holidays: {
    date: Date;
    name: string;
    decision?: string;
    insteadOf?: Date;
  }[];
  workedDays: {
    date: Date;
    insteadOf?: Date;
    decision?: string;
  }[];
}
/**
 * The whole state of a field.
 */
export interface RegistryFieldSet {
  code: FieldCode;
  name: string;
  nameEn?: string;
  parentCode?: FieldCode;
  handlingLimit: Limit;
  photoRequired: boolean;
  countedOnly: boolean;
  automatic: {
    enabled: boolean;
    threshold: Share;
    decisionNo?: string;
    responsible?: string;
  };
  change?: RegistryChange;
  version: Version;
}
/**
 * Who changed a part of the registry, when and why.
 */
export interface RegistryChange {
  by: By;
  at: Instant;
  reason: string;
}
/**
 * Limits and shares that hold for the whole province.
 */
export interface RegistryLimitsSet {
  id: 'default';
  version: Version;
  dispatchUrgent: Limit;
  dispatchNormal: Limit;
  handlingUrgent: Limit;
  handlingNormal: Limit;
  /**
   * Clock minutes (m) or hours (h), working hours (wh), working days (wd), calendar days (d).
   */
  onSiteUrgent?: string;
  handlingVisible?: Limit;
  handlingComplex?: Limit;
  returnWindow: Limit;
  returnWindowUrgent: Limit;
  redispatch: Limit;
  /**
   * Clock minutes (m) or hours (h), working hours (wh), working days (wd), calendar days (d).
   */
  refusalWithin?: string;
  dispatchPause?: Limit;
  handlingPause?: Limit;
  pauseAskedBefore?: Share;
  extensionShare: Share;
  reopenWindow: Limit;
  reopeningDecision?: Limit;
  plannedWithin?: Limit;
  reminderShare: Share;
  supervisorAfter: Limit;
  leadershipAfter: Limit;
  deemedAcceptance: Limit;
}
/**
 * The whole state of a commune or ward; lat and lng are its centroid.
 */
export interface RegistryPlaceSet {
  code: PlaceCode;
  name: string;
  kind: PlaceKind;
  lat: number;
  lng: number;
  areaKm2: number;
  formerUnits: {
    code: string;
    name: string;
    district: string;
  }[];
  /**
   * False: known, but not in the area of use.
   */
  inUse: boolean;
  /**
   * A day in Viet Nam, YYYY-MM-DD.
   */
  validFrom?: string;
  /**
   * Rings of [longitude, latitude], WGS 84; a point is inside when it is inside of an odd number of them.
   *
   * @minItems 1
   */
  boundary?: [
    [[number, number], [number, number], [number, number], [number, number], ...[number, number][]],
    ...[[number, number], [number, number], [number, number], [number, number], ...[number, number][]][]
  ];
  version: Version;
}
/**
 * Who leads where fields, places and key words match; lower priority numbers come first.
 */
export interface RegistryRuleSet {
  id: Id;
  priority: number;
  when: {
    fieldCodes?: FieldCode[];
    placeCodes?: PlaceCode[];
    keywords?: string[];
  };
  agencyId?: Id;
  /**
   * The agency of this kind that serves the place.
   */
  agencyKind?: 'commune-of-place' | 'police-of-place';
  validFrom?: Date;
  validTo?: Date;
  /**
   * Why that agency, as the desk reads it; Vietnamese.
   */
  reason?: string;
  /**
   * False: switched off. Left out: in use.
   */
  inUse?: boolean;
  change?: RegistryChange;
  version: Version;
}
/**
 * The reporter asks that a person look at a dispatch of the machine. Answered by dispatch.reviewed or dispatch.request-declined.
 */
export interface ReportDispatchReviewRequested {
  requestId: Id;
  dispatchNo: number;
  reason?: string;
  requestedAt: Instant;
}
/**
 * Content and identity were erased; the figures stay.
 */
export interface ReportErased {
  erasedAt: Instant;
  reason: string;
}
/**
 * A publisher decided what the public sees.
 */
export interface ReportPublished {
  level: PublicationLevel;
  publishedAt: Instant;
  by: By;
}
/**
 * The reporter rated the handling: 4 very satisfied, 3 satisfied, 2 acceptable, 1 dissatisfied.
 */
export interface ReportRated {
  score: number;
  reason?: string;
  ratedAt: Instant;
  handlingNo: Number;
}
/**
 * More of the text was masked; this text replaces every earlier one.
 */
export interface ReportRedacted {
  text: string;
  masks: Mask[];
  redactedAt: Instant;
  reason: string;
}
/**
 * A masked span; positions are UTF-16 code units of the masked text.
 */
export interface Mask {
  kind: MaskKind;
  start: number;
  length: number;
}
/**
 * The reporter asks for a closed case to be opened again.
 */
export interface ReportReopeningRequested {
  requestId: Id;
  reason: string;
  requestedAt: Instant;
}
/**
 * A report was accepted. The text is masked; no identity of the reporter is in it.
 */
export interface ReportSubmitted {
  code: string;
  kind: ReportKind;
  channel: Channel;
  text: string;
  masks: Mask[];
  location?: Location;
  fieldCode?: FieldCode;
  reporterKind?: ReporterKind;
  noticeVersion: string;
  consent: Consent;
  contactChannels: ContactChannel[];
  attachmentIds: Id[];
  receivedAt: Instant;
  dispatchBy: Instant;
  promise: Promise;
  parentId?: Id;
  test?: boolean;
  onBehalf?: boolean;
  externalRef?: string;
}
/**
 * Where it is, as far as the reporter said; accuracy in metres.
 */
export interface Location {
  lat?: number;
  lng?: number;
  accuracy?: number;
  communeCode?: PlaceCode;
  address?: string;
}
/**
 * Given freely, each false unless the reporter said yes.
 */
export interface Consent {
  publish: boolean;
  shareContact: boolean;
  notify: boolean;
  photoLocation: boolean;
}
/**
 * Shown before sending; never changes.
 */
export interface Promise {
  dispatchBy: Instant;
  answerBy: Instant;
}
/**
 * The reporter added information, or answered a question.
 */
export interface ReportSupplemented {
  supplementNo: number;
  text: string;
  attachmentIds: Id[];
  supplementedAt: Instant;
  inReplyTo?: Id;
}
/**
 * Another citizen has the same problem.
 */
export interface ReportSupported {
  supports: number;
  supportedAt: Instant;
}
/**
 * The reporter asks to withdraw; who holds the report decides.
 */
export interface ReportWithdrawalRequested {
  requestId: Id;
  reason?: string;
  requestedAt: Instant;
}
/**
 * The whole state of a staff account, without its secrets.
 */
export interface StaffAccountSet {
  id: Id;
  username: string;
  displayName: string;
  roles: Role[];
  agencyId?: Id;
  email?: string;
  active: boolean;
  version: Version;
}
