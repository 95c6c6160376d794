/** Made by `npm run generate` from libs/contracts/schemas. Do not edit. */
export const schemaDocuments: Record<string, object> = {
 "case.accepted.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.accepted.v1.json",
  "title": "CaseAccepted",
  "description": "The agency takes it, or was silent through the return window (deemed).",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "acceptedAt",
   "by",
   "deemed"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "acceptedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   },
   "deemed": {
    "type": "boolean"
   }
  }
 },
 "case.answered.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.answered.v1.json",
  "title": "CaseAnswered",
  "description": "An answer waits for approval.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "answerNo",
   "outcome",
   "text",
   "attachmentIds",
   "answeredAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "answerNo": {
    "type": "integer",
    "minimum": 1
   },
   "outcome": {
    "$ref": "common.v1.json#/$defs/outcome"
   },
   "text": {
    "type": "string"
   },
   "plannedFor": {
    "$ref": "common.v1.json#/$defs/date"
   },
   "attachmentIds": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/id"
    }
   },
   "answeredAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.approved.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.approved.v1.json",
  "title": "CaseApproved",
  "description": "The answer leaves the agency.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "answerNo",
   "outcome",
   "text",
   "attachmentIds",
   "answeredAt",
   "approvedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "answerNo": {
    "type": "integer",
    "minimum": 1
   },
   "outcome": {
    "$ref": "common.v1.json#/$defs/outcome"
   },
   "text": {
    "type": "string"
   },
   "plannedFor": {
    "$ref": "common.v1.json#/$defs/date"
   },
   "attachmentIds": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/id"
    }
   },
   "answeredAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "approvedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.assigned.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.assigned.v1.json",
  "title": "CaseAssigned",
  "description": "Somebody in the agency has it.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "assignedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "assignee": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "unit": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "assignedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.closed.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.closed.v1.json",
  "title": "CaseClosed",
  "description": "The case is closed.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "outcome",
   "closedAt"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "outcome": {
    "$ref": "common.v1.json#/$defs/outcome"
   },
   "closedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "case.deadline-set.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.deadline-set.v1.json",
  "title": "CaseDeadlineSet",
  "description": "A deadline was computed again.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "dueAt",
   "due0",
   "reason",
   "setAt"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "dueAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "due0": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "reason": {
    "type": "string"
   },
   "setAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "case.escalated.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.escalated.v1.json",
  "title": "CaseEscalated",
  "description": "The supervisor or the leadership is told.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "step",
   "to",
   "dueAt",
   "escalatedAt",
   "agencyId"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "step": {
    "$ref": "common.v1.json#/$defs/step"
   },
   "to": {
    "type": "string",
    "enum": [
     "supervisor",
     "leadership"
    ]
   },
   "dueAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "escalatedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   }
  }
 },
 "case.extension-decided.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.extension-decided.v1.json",
  "title": "CaseExtensionDecided",
  "description": "More time is granted or not.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "extensionId",
   "granted",
   "reason",
   "decidedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "extensionId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "granted": {
    "type": "boolean"
   },
   "dueAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "reason": {
    "type": "string"
   },
   "decidedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.extension-requested.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.extension-requested.v1.json",
  "title": "CaseExtensionRequested",
  "description": "More time is asked for.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "extensionId",
   "until",
   "reason",
   "requestedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "extensionId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "until": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "reason": {
    "type": "string"
   },
   "requestedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.forwarded.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.forwarded.v1.json",
  "title": "CaseForwarded",
  "description": "Somebody outside the system must act.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "to",
   "reason",
   "forwardedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "to": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "reason": {
    "type": "string"
   },
   "forwardedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.information-requested.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.information-requested.v1.json",
  "title": "CaseInformationRequested",
  "description": "The officer asks the reporter.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "requestId",
   "question",
   "askedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "question": {
    "type": "string"
   },
   "askedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "pauses": {
    "description": "Whether the handling clock stands still. Left out: it does when the reporter can be reached and was asked before the reminder.",
    "type": "boolean"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.opened.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.opened.v1.json",
  "title": "CaseOpened",
  "description": "The handling clock runs.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "agencyId",
   "fieldCode",
   "openedAt",
   "assignedAt",
   "dueAt",
   "due0",
   "warnAt",
   "limit",
   "calendarId",
   "calendarVersion"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "fieldCode": {
    "$ref": "common.v1.json#/$defs/fieldCode"
   },
   "openedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "assignedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "dueAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "due0": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "warnAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "limit": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "calendarId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "calendarVersion": {
    "$ref": "common.v1.json#/$defs/number"
   }
  }
 },
 "case.overdue.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.overdue.v1.json",
  "title": "CaseOverdue",
  "description": "The due instant passed.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "clock",
   "step",
   "dueAt",
   "firedAt",
   "agencyId"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "clock": {
    "const": "handling",
    "type": "string"
   },
   "step": {
    "$ref": "common.v1.json#/$defs/step"
   },
   "dueAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "firedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   }
  }
 },
 "case.progressed.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.progressed.v1.json",
  "title": "CaseProgressed",
  "description": "A progress note.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "note",
   "progressedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "note": {
    "type": "string"
   },
   "progressedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.recall-declined.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.recall-declined.v1.json",
  "title": "CaseRecallDeclined",
  "description": "The agency had accepted before the dispatch could be taken back; the report stays with it.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "intoReportId",
   "declinedAt"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "intoReportId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "declinedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "case.reminded.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.reminded.v1.json",
  "title": "CaseReminded",
  "description": "A reminder before or after the due instant, or by a supervisor.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "step",
   "dueAt",
   "remindedAt",
   "agencyId"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "step": {
    "$ref": "common.v1.json#/$defs/step"
   },
   "dueAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "remindedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "assignee": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "note": {
    "description": "What the supervisor says.",
    "type": "string"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.reopened.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.reopened.v1.json",
  "title": "CaseReopened",
  "description": "A new handling period begins.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "reason",
   "reopenedAt",
   "dueAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "reason": {
    "type": "string"
   },
   "reopenedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "dueAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.request-declined.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.request-declined.v1.json",
  "title": "CaseRequestDeclined",
  "description": "What the reporter asked for came too late or is not possible.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "requestId",
   "reason",
   "declinedAt"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "reason": {
    "type": "string"
   },
   "declinedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "case.resumed.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.resumed.v1.json",
  "title": "CaseResumed",
  "description": "The reporter replied, or the pause is used up.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "requestId",
   "resumedAt",
   "dueAt"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "resumedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "dueAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "case.return-decided.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.return-decided.v1.json",
  "title": "CaseReturnDecided",
  "description": "The supervisor consents to a return after the window, which then is said by case.returned, or does not.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "agencyId",
   "granted",
   "reason",
   "decidedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "granted": {
    "type": "boolean"
   },
   "reason": {
    "type": "string"
   },
   "decidedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   },
   "requestId": {
    "description": "The reporter's request for a review of the dispatch, when the desk asks for the return and not the agency.",
    "$ref": "common.v1.json#/$defs/id"
   }
  }
 },
 "case.return-requested.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.return-requested.v1.json",
  "title": "CaseReturnRequested",
  "description": "The agency asks to give the case back after its return window, or the desk to take it back after a review.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "agencyId",
   "reason",
   "note",
   "requestedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "reason": {
    "$ref": "common.v1.json#/$defs/returnReason"
   },
   "note": {
    "type": "string"
   },
   "suggestedAgencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "requestedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   },
   "requestId": {
    "description": "The reporter's request for a review of the dispatch, when the desk asks for the return and not the agency.",
    "$ref": "common.v1.json#/$defs/id"
   }
  }
 },
 "case.returned.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.returned.v1.json",
  "title": "CaseReturned",
  "description": "The agency says that it is not its own, or the dispatch was recalled; routing decides again.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "agencyId",
   "reason",
   "note",
   "returnedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "reason": {
    "$ref": "common.v1.json#/$defs/returnReason"
   },
   "note": {
    "type": "string"
   },
   "suggestedAgencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "returnedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   },
   "intoReportId": {
    "description": "The report in which it is to go on, when it was recalled for that.",
    "$ref": "common.v1.json#/$defs/id"
   }
  }
 },
 "case.sent-back.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.sent-back.v1.json",
  "title": "CaseSentBack",
  "description": "The head wants the answer done again.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "answerNo",
   "note",
   "sentBackAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "answerNo": {
    "type": "integer",
    "minimum": 1
   },
   "note": {
    "type": "string"
   },
   "sentBackAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.support-added.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.support-added.v1.json",
  "title": "CaseSupportAdded",
  "description": "One more agency supports the lead, which keeps the case with its deadline.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "agencyId",
   "supportIds",
   "note",
   "addedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "agencyId": {
    "description": "The one that supports from now on.",
    "$ref": "common.v1.json#/$defs/id"
   },
   "supportIds": {
    "description": "All that support from now on.",
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/id"
    }
   },
   "note": {
    "description": "What is asked of it.",
    "type": "string"
   },
   "addedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.support-completed.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.support-completed.v1.json",
  "title": "CaseSupportCompleted",
  "description": "A supporting agency did its part.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "agencyId",
   "note",
   "completedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "note": {
    "type": "string"
   },
   "completedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "case.transferred.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.transferred.v1.json",
  "title": "CaseTransferred",
  "description": "An agency has ended and its successor has the case, with the same deadline.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "agencyId",
   "supportIds",
   "transferredAt"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "agencyId": {
    "description": "The lead from now on.",
    "$ref": "common.v1.json#/$defs/id"
   },
   "fromAgencyId": {
    "description": "The lead that has ended. Left out where only a supporting agency has.",
    "$ref": "common.v1.json#/$defs/id"
   },
   "supportIds": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/id"
    }
   },
   "transferredAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "case.withdrawn.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/case.withdrawn.v1.json",
  "title": "CaseWithdrawn",
  "description": "The reporter withdrew.",
  "type": "object",
  "required": [
   "dispatchNo",
   "handlingNo",
   "requestId",
   "withdrawnAt"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "withdrawnAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "common.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/common.v1.json",
  "title": "Common",
  "description": "What several events share.",
  "$defs": {
   "instant": {
    "description": "RFC 3339 with zone.",
    "type": "string",
    "format": "date-time"
   },
   "date": {
    "description": "A day in Viet Nam, YYYY-MM-DD.",
    "type": "string",
    "format": "date"
   },
   "id": {
    "description": "Of a report, request, attachment or agency.",
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "by": {
    "description": "Account id, or 'system'.",
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "version": {
    "description": "Counts up with each state of the thing.",
    "type": "integer",
    "minimum": 1
   },
   "number": {
    "description": "Counts from 1; 0 before the first.",
    "type": "integer",
    "minimum": 0
   },
   "share": {
    "description": "0 to 1.",
    "type": "number",
    "minimum": 0,
    "maximum": 1
   },
   "fieldCode": {
    "description": "Code of a field of either level, for example ha-tang-do-thi.",
    "type": "string",
    "pattern": "^[a-z0-9]+([.-][a-z0-9]+)*$",
    "maxLength": 80
   },
   "placeCode": {
    "description": "Official code of a commune or ward.",
    "type": "string",
    "pattern": "^[0-9A-Za-z-]+$",
    "maxLength": 40
   },
   "limit": {
    "description": "Clock minutes (m) or hours (h), working hours (wh), working days (wd), calendar days (d).",
    "type": "string",
    "pattern": "^[1-9][0-9]{0,4}(m|h|wh|wd|d)$"
   },
   "step": {
    "description": "Of a clock; steps are configuration, so the list is open.",
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "maxLength": 80
   },
   "channel": {
    "description": "How the report came.",
    "type": "string",
    "enum": [
     "app",
     "web",
     "vinhphuc-s",
     "counter",
     "phone",
     "letter",
     "zalo",
     "national-portal"
    ]
   },
   "reportKind": {
    "description": "quy-dinh-hanh-chinh is a petition under Decree 20/2008/ND-CP.",
    "type": "string",
    "enum": [
     "hien-truong",
     "quy-dinh-hanh-chinh",
     "gop-y",
     "hoi-dap"
    ]
   },
   "reporterKind": {
    "description": "Who reports.",
    "type": "string",
    "enum": [
     "citizen",
     "organisation",
     "business"
    ]
   },
   "contactChannel": {
    "description": "Ways in which the reporter can be reached; the address stays in intake.",
    "type": "string",
    "enum": [
     "email",
     "phone"
    ]
   },
   "maskKind": {
    "description": "What was masked.",
    "type": "string",
    "enum": [
     "phone",
     "id-number",
     "plate",
     "email",
     "name"
    ]
   },
   "mask": {
    "description": "A masked span; positions are UTF-16 code units of the masked text.",
    "type": "object",
    "required": [
     "kind",
     "start",
     "length"
    ],
    "properties": {
     "kind": {
      "$ref": "#/$defs/maskKind"
     },
     "start": {
      "type": "integer",
      "minimum": 0
     },
     "length": {
      "type": "integer",
      "minimum": 1
     }
    }
   },
   "location": {
    "description": "Where it is, as far as the reporter said; accuracy in metres.",
    "type": "object",
    "properties": {
     "lat": {
      "type": "number",
      "minimum": -90,
      "maximum": 90
     },
     "lng": {
      "type": "number",
      "minimum": -180,
      "maximum": 180
     },
     "accuracy": {
      "type": "number",
      "minimum": 0
     },
     "communeCode": {
      "$ref": "#/$defs/placeCode"
     },
     "address": {
      "type": "string",
      "maxLength": 1000
     }
    }
   },
   "consent": {
    "description": "Given freely, each false unless the reporter said yes.",
    "type": "object",
    "required": [
     "publish",
     "shareContact",
     "notify",
     "photoLocation"
    ],
    "properties": {
     "publish": {
      "type": "boolean"
     },
     "shareContact": {
      "type": "boolean"
     },
     "notify": {
      "type": "boolean"
     },
     "photoLocation": {
      "type": "boolean"
     }
    }
   },
   "promise": {
    "description": "Shown before sending; never changes.",
    "type": "object",
    "required": [
     "dispatchBy",
     "answerBy"
    ],
    "properties": {
     "dispatchBy": {
      "$ref": "#/$defs/instant"
     },
     "answerBy": {
      "$ref": "#/$defs/instant"
     }
    }
   },
   "urgency": {
    "description": "Decides the limits.",
    "type": "string",
    "enum": [
     "urgent",
     "normal"
    ]
   },
   "flag": {
    "description": "What the classifier saw beside the field.",
    "type": "string",
    "enum": [
     "emergency",
     "to-cao",
     "khieu-nai",
     "abusive",
     "no-content",
     "mixed",
     "outside",
     "children"
    ]
   },
   "followedRule": {
    "title": "FollowedRule",
    "description": "The rule by which the machine named an agency, in the version that was followed.",
    "type": "object",
    "required": [
     "id",
     "version"
    ],
    "properties": {
     "id": {
      "$ref": "#/$defs/id"
     },
     "version": {
      "$ref": "#/$defs/version"
     }
    }
   },
   "triageReason": {
    "description": "Why a person must decide.",
    "type": "string",
    "enum": [
     "unsure",
     "emergency",
     "denunciation",
     "complaint",
     "abusive",
     "no-content",
     "mixed",
     "unknown-place",
     "outside",
     "returned",
     "ping-pong",
     "about-agency",
     "review-asked",
     "state-secret",
     "similar",
     "not-covered",
     "children"
    ]
   },
   "refusalReason": {
    "description": "The closed list of reasons for not taking a report.",
    "type": "string",
    "enum": [
     "complaint-law",
     "state-secret",
     "no-clear-content",
     "not-enough-information",
     "civil-dispute",
     "abusive",
     "answered-before",
     "outside-province"
    ]
   },
   "returnReason": {
    "description": "The only two reasons for which an agency may return a dispatch; recalled: it was taken back before the agency accepted, or with the supervisor's consent after a review.",
    "type": "string",
    "enum": [
     "not-our-field",
     "not-our-place",
     "recalled"
    ]
   },
   "outcome": {
    "description": "How a case ended.",
    "type": "string",
    "enum": [
     "fixed",
     "planned",
     "explained",
     "no-fault-found",
     "not-enough-information",
     "forwarded-outside"
    ]
   },
   "publicationLevel": {
    "description": "What the public may see.",
    "type": "string",
    "enum": [
     "published",
     "counted-only",
     "private"
    ]
   },
   "agencyKind": {
    "description": "Kind of agency.",
    "type": "string",
    "enum": [
     "department",
     "commune",
     "police",
     "company",
     "office",
     "inspectorate"
    ]
   },
   "placeKind": {
    "description": "Ward or commune.",
    "type": "string",
    "enum": [
     "phuong",
     "xa"
    ]
   },
   "role": {
    "description": "What a member of staff may do.",
    "type": "string",
    "enum": [
     "dispatcher",
     "focal-point",
     "officer",
     "head",
     "publisher",
     "supervisor",
     "administrator",
     "helper"
    ]
   },
   "registryChange": {
    "description": "Who changed a part of the registry, when and why.",
    "type": "object",
    "required": [
     "by",
     "at",
     "reason"
    ],
    "properties": {
     "by": {
      "$ref": "#/$defs/by"
     },
     "at": {
      "$ref": "#/$defs/instant"
     },
     "reason": {
      "type": "string",
      "minLength": 1,
      "maxLength": 1000
     }
    }
   }
  }
 },
 "dispatch.absorbed.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.absorbed.v1.json",
  "title": "DispatchAbsorbed",
  "description": "Another report was merged into this one.",
  "type": "object",
  "required": [
   "reportId",
   "absorbedAt"
  ],
  "properties": {
   "reportId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "absorbedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "dispatch.classified.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.classified.v1.json",
  "title": "DispatchClassified",
  "description": "What the machine thinks, and what it did with that.",
  "type": "object",
  "required": [
   "fields",
   "candidates",
   "flags",
   "place",
   "urgency",
   "modelVersion",
   "decision",
   "dispatchBy",
   "classifiedAt"
  ],
  "properties": {
   "fields": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "code",
      "confidence"
     ],
     "properties": {
      "code": {
       "$ref": "common.v1.json#/$defs/fieldCode"
      },
      "confidence": {
       "$ref": "common.v1.json#/$defs/share"
      },
      "subfield": {
       "description": "Its second level, where the text leaves little doubt.",
       "type": "object",
       "required": [
        "code",
        "confidence"
       ],
       "properties": {
        "code": {
         "$ref": "common.v1.json#/$defs/fieldCode"
        },
        "confidence": {
         "$ref": "common.v1.json#/$defs/share"
        }
       }
      }
     }
    }
   },
   "candidates": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "agencyId",
      "fieldCode",
      "confidence",
      "reasons"
     ],
     "properties": {
      "agencyId": {
       "$ref": "common.v1.json#/$defs/id"
      },
      "fieldCode": {
       "$ref": "common.v1.json#/$defs/fieldCode"
      },
      "subfieldCode": {
       "$ref": "common.v1.json#/$defs/fieldCode"
      },
      "confidence": {
       "$ref": "common.v1.json#/$defs/share"
      },
      "rule": {
       "$ref": "common.v1.json#/$defs/followedRule"
      },
      "reasons": {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     }
    }
   },
   "flags": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/flag"
    }
   },
   "place": {
    "type": "object",
    "required": [
     "doubt"
    ],
    "properties": {
     "code": {
      "$ref": "common.v1.json#/$defs/placeCode"
     },
     "doubt": {
      "$ref": "common.v1.json#/$defs/share"
     }
    }
   },
   "urgency": {
    "$ref": "common.v1.json#/$defs/urgency"
   },
   "modelVersion": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "decision": {
    "description": "dispatch by itself, suggest, or leave it to a person",
    "type": "string",
    "enum": [
     "dispatch",
     "suggest",
     "person"
    ]
   },
   "dispatchBy": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "classifiedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "again": {
    "description": "The reporter added something while a person was to decide; what a person said before stands.",
    "type": "boolean"
   },
   "decideBy": {
    "description": "Until when the person is to decide. Left out: until the dispatch deadline.",
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "dispatch.denunciation-judged.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.denunciation-judged.v1.json",
  "title": "DispatchDenunciationJudged",
  "description": "A person said whether the report is a denunciation, which only few may read. The machine's word is in dispatch.classified.",
  "type": "object",
  "required": [
   "dispatchNo",
   "denunciation",
   "reason",
   "judgedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "denunciation": {
    "type": "boolean"
   },
   "reason": {
    "type": "string"
   },
   "judgedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "dispatch.dispatched.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.dispatched.v1.json",
  "title": "DispatchDispatched",
  "description": "The report was given to one lead agency and any number of supporting ones.",
  "type": "object",
  "required": [
   "dispatchNo",
   "agencyId",
   "supportIds",
   "fieldCode",
   "by",
   "reasons",
   "decidedAt",
   "dispatchBy",
   "receivedAt",
   "urgency",
   "handlingLimit",
   "calendarId",
   "calendarVersion",
   "ruling"
  ],
  "properties": {
   "dispatchNo": {
    "type": "integer",
    "minimum": 1
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "supportIds": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/id"
    }
   },
   "fieldCode": {
    "$ref": "common.v1.json#/$defs/fieldCode"
   },
   "subfieldCode": {
    "description": "The second level of the field, where it is known.",
    "$ref": "common.v1.json#/$defs/fieldCode"
   },
   "placeCode": {
    "$ref": "common.v1.json#/$defs/placeCode"
   },
   "by": {
    "type": "object",
    "required": [
     "kind"
    ],
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "machine",
       "person"
      ]
     },
     "actor": {
      "$ref": "common.v1.json#/$defs/by"
     }
    }
   },
   "confidence": {
    "$ref": "common.v1.json#/$defs/share"
   },
   "rule": {
    "$ref": "common.v1.json#/$defs/followedRule"
   },
   "modelVersion": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "reasons": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "decidedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "dispatchBy": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "receivedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "urgency": {
    "$ref": "common.v1.json#/$defs/urgency"
   },
   "handlingLimit": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "calendarId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "calendarVersion": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "ruling": {
    "type": "boolean"
   },
   "givenBack": {
    "description": "It goes back to the agency that returned it last, or to the one that took over from that.",
    "type": "boolean"
   },
   "denunciation": {
    "description": "In restricted handling, as a denunciation; left out otherwise.",
    "type": "boolean"
   },
   "aboutIds": {
    "description": "Agencies whose own conduct the report is about, so that none of them may support it. Left out where there are none.",
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/id"
    }
   }
  }
 },
 "dispatch.information-requested.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.information-requested.v1.json",
  "title": "DispatchInformationRequested",
  "description": "The dispatcher asks the reporter.",
  "type": "object",
  "required": [
   "requestId",
   "question",
   "askedAt",
   "replyBy"
  ],
  "properties": {
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "question": {
    "type": "string"
   },
   "askedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "replyBy": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "pauses": {
    "description": "Whether the dispatch clock stands still: once, asked before the deadline, when the reporter can be reached. Left out: it does when asked before the deadline.",
    "type": "boolean"
   },
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   }
  }
 },
 "dispatch.merged.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.merged.v1.json",
  "title": "DispatchMerged",
  "description": "The report goes on in another one.",
  "type": "object",
  "required": [
   "intoReportId",
   "mergedAt",
   "by"
  ],
  "properties": {
   "intoReportId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "mergedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   },
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   }
  }
 },
 "dispatch.overdue.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.overdue.v1.json",
  "title": "DispatchOverdue",
  "description": "A step of the dispatch clock was reached.",
  "type": "object",
  "required": [
   "clock",
   "dispatchNo",
   "step",
   "dueAt",
   "firedAt"
  ],
  "properties": {
   "clock": {
    "const": "dispatch",
    "type": "string"
   },
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   },
   "step": {
    "$ref": "common.v1.json#/$defs/step"
   },
   "dueAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "firedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "denunciation": {
    "description": "In restricted handling, as a denunciation; left out otherwise.",
    "type": "boolean"
   }
  }
 },
 "dispatch.recall-requested.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.recall-requested.v1.json",
  "title": "DispatchRecallRequested",
  "description": "A standing dispatch is to be taken back, so that the report can go on in another one. Answered by case.returned or case.recall-declined.",
  "type": "object",
  "required": [
   "dispatchNo",
   "intoReportId",
   "requestedAt",
   "by"
  ],
  "properties": {
   "dispatchNo": {
    "type": "integer",
    "minimum": 1
   },
   "intoReportId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "requestedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "dispatch.refused.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.refused.v1.json",
  "title": "DispatchRefused",
  "description": "The report is not taken, with the right procedure where there is one.",
  "type": "object",
  "required": [
   "reason",
   "explanation",
   "refusedAt",
   "by"
  ],
  "properties": {
   "reason": {
    "$ref": "common.v1.json#/$defs/refusalReason"
   },
   "explanation": {
    "type": "string"
   },
   "procedure": {
    "type": "string"
   },
   "refusedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   },
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   }
  }
 },
 "dispatch.request-declined.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.request-declined.v1.json",
  "title": "DispatchRequestDeclined",
  "description": "What the reporter asked for came too late or is not possible.",
  "type": "object",
  "required": [
   "requestId",
   "reason",
   "declinedAt"
  ],
  "properties": {
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "reason": {
    "type": "string"
   },
   "declinedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   }
  }
 },
 "dispatch.resumed.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.resumed.v1.json",
  "title": "DispatchResumed",
  "description": "The reporter replied, or the time to reply is over; the dispatch clock runs again.",
  "type": "object",
  "required": [
   "resumedAt",
   "dispatchBy"
  ],
  "properties": {
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "resumedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "dispatchBy": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "dispatch.review-overdue.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.review-overdue.v1.json",
  "title": "DispatchReviewOverdue",
  "description": "A step was reached of the clock within which a person looks at a dispatch of the machine, as its reporter asked.",
  "type": "object",
  "required": [
   "requestId",
   "dispatchNo",
   "step",
   "dueAt",
   "firedAt"
  ],
  "properties": {
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "dispatchNo": {
    "type": "integer",
    "minimum": 1
   },
   "step": {
    "$ref": "common.v1.json#/$defs/step"
   },
   "dueAt": {
    "description": "The instant of the step; of the step overdue the deadline itself.",
    "$ref": "common.v1.json#/$defs/instant"
   },
   "firedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "dispatch.reviewed.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.reviewed.v1.json",
  "title": "DispatchReviewed",
  "description": "A person has looked at a dispatch of the machine, as the reporter asked: it stays, or it is to be taken back. Then it is answered by case.returned before the agency accepted, later by case.return-requested, or by case.request-declined.",
  "type": "object",
  "required": [
   "requestId",
   "dispatchNo",
   "confirmed",
   "reviewedAt",
   "by"
  ],
  "properties": {
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "dispatchNo": {
    "type": "integer",
    "minimum": 1
   },
   "confirmed": {
    "type": "boolean"
   },
   "reason": {
    "description": "Why it is to be taken back.",
    "type": "string"
   },
   "suggestedAgencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "reviewedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "dispatch.revoked.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.revoked.v1.json",
  "title": "DispatchRevoked",
  "description": "A dispatch was recalled before acceptance.",
  "type": "object",
  "required": [
   "dispatchNo",
   "reason",
   "revokedAt"
  ],
  "properties": {
   "dispatchNo": {
    "type": "integer",
    "minimum": 1
   },
   "reason": {
    "type": "string"
   },
   "revokedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "dispatch.ruled.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.ruled.v1.json",
  "title": "DispatchRuled",
  "description": "The supervisor has the final word on who handles it.",
  "type": "object",
  "required": [
   "dispatchNo",
   "agencyId",
   "ruledAt",
   "by",
   "reason"
  ],
  "properties": {
   "dispatchNo": {
    "type": "integer",
    "minimum": 1
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "ruledAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   },
   "reason": {
    "type": "string"
   }
  }
 },
 "dispatch.split.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.split.v1.json",
  "title": "DispatchSplit",
  "description": "Mixed content was split; intake creates the parts.",
  "type": "object",
  "required": [
   "children",
   "splitAt",
   "by"
  ],
  "properties": {
   "children": {
    "type": "array",
    "minItems": 2,
    "items": {
     "type": "object",
     "required": [
      "id",
      "text"
     ],
     "properties": {
      "id": {
       "$ref": "common.v1.json#/$defs/id"
      },
      "text": {
       "type": "string"
      },
      "fieldCode": {
       "$ref": "common.v1.json#/$defs/fieldCode"
      }
     }
    }
   },
   "splitAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "dispatchBy": {
    "description": "Until when the parts are to be dispatched. Left out: as promised to the reporter.",
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "dispatch.triage-requested.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.triage-requested.v1.json",
  "title": "DispatchTriageRequested",
  "description": "A person must decide.",
  "type": "object",
  "required": [
   "reasons",
   "requestedAt",
   "dispatchNo"
  ],
  "properties": {
   "reasons": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/triageReason"
    }
   },
   "requestedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "decideBy": {
    "description": "Until when the person is to decide. Left out: until the dispatch deadline.",
    "$ref": "common.v1.json#/$defs/instant"
   },
   "requestId": {
    "description": "What the reporter asked for, when a refusal is looked at again.",
    "$ref": "common.v1.json#/$defs/id"
   },
   "dispatchNo": {
    "$ref": "common.v1.json#/$defs/number"
   }
  }
 },
 "dispatch.withdrawn.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/dispatch.withdrawn.v1.json",
  "title": "DispatchWithdrawn",
  "description": "The reporter withdrew before a dispatch.",
  "type": "object",
  "required": [
   "requestId",
   "withdrawnAt"
  ],
  "properties": {
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "withdrawnAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "envelope.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/envelope.v1.json",
  "title": "Envelope",
  "description": "CloudEvents 1.0 in structured JSON, with the extensions sequence, partitioning, correlation and distributed tracing.",
  "type": "object",
  "required": [
   "specversion",
   "id",
   "source",
   "type",
   "time",
   "subject",
   "dataschema",
   "datacontenttype",
   "sequence",
   "partitionkey",
   "data"
  ],
  "properties": {
   "specversion": {
    "const": "1.0"
   },
   "id": {
    "description": "UUIDv7; the same at every delivery.",
    "type": "string",
    "format": "uuid"
   },
   "source": {
    "description": "The service that says it.",
    "type": "string",
    "enum": [
     "/intake",
     "/routing",
     "/tracking",
     "/gateway"
    ]
   },
   "type": {
    "type": "string",
    "pattern": "^[a-z0-9]+([.-][a-z0-9]+)*$",
    "maxLength": 200
   },
   "time": {
    "description": "When it happened, by the database clock.",
    "type": "string",
    "format": "date-time"
   },
   "subject": {
    "description": "Report id, or the thing.",
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "dataschema": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "datacontenttype": {
    "const": "application/json"
   },
   "sequence": {
    "description": "1, 2, 3 … per source and subject.",
    "type": "integer",
    "minimum": 1
   },
   "partitionkey": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "correlationid": {
    "type": "string",
    "maxLength": 200
   },
   "causationid": {
    "type": "string",
    "maxLength": 200
   },
   "traceparent": {
    "type": "string",
    "maxLength": 200
   },
   "data": {
    "type": "object"
   }
  }
 },
 "registry.agency-set.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/registry.agency-set.v1.json",
  "title": "RegistryAgencySet",
  "description": "The whole state of an agency.",
  "type": "object",
  "required": [
   "id",
   "code",
   "name",
   "kind",
   "placeCodes",
   "validFrom",
   "successorIds",
   "calendarId",
   "version"
  ],
  "properties": {
   "id": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "code": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "kind": {
    "$ref": "common.v1.json#/$defs/agencyKind"
   },
   "parentId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "placeCodes": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/placeCode"
    }
   },
   "validFrom": {
    "$ref": "common.v1.json#/$defs/date"
   },
   "validTo": {
    "$ref": "common.v1.json#/$defs/date"
   },
   "successorIds": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/id"
    }
   },
   "calendarId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "version": {
    "$ref": "common.v1.json#/$defs/version"
   }
  }
 },
 "registry.calendar-set.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/registry.calendar-set.v1.json",
  "title": "RegistryCalendarSet",
  "description": "Office time: seasons with sessions, weekly rest days (ISO weekday), holidays, worked rest days.",
  "type": "object",
  "required": [
   "id",
   "version",
   "timeZone",
   "seasons",
   "restDays",
   "holidays",
   "workedDays"
  ],
  "properties": {
   "id": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "version": {
    "$ref": "common.v1.json#/$defs/version"
   },
   "timeZone": {
    "type": "string",
    "pattern": "^Asia/Ho_Chi_Minh$"
   },
   "seasons": {
    "type": "array",
    "minItems": 1,
    "items": {
     "type": "object",
     "required": [
      "from",
      "to",
      "sessions"
     ],
     "properties": {
      "from": {
       "type": "string",
       "pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
      },
      "to": {
       "type": "string",
       "pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
      },
      "sessions": {
       "type": "array",
       "minItems": 1,
       "items": {
        "type": "array",
        "minItems": 2,
        "maxItems": 2,
        "items": {
         "type": "string",
         "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"
        }
       }
      }
     }
    }
   },
   "restDays": {
    "type": "array",
    "items": {
     "type": "integer",
     "minimum": 1,
     "maximum": 7
    }
   },
   "holidays": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "date",
      "name"
     ],
     "properties": {
      "date": {
       "$ref": "common.v1.json#/$defs/date"
      },
      "name": {
       "type": "string",
       "minLength": 1,
       "maxLength": 500
      },
      "decision": {
       "type": "string",
       "minLength": 1,
       "maxLength": 500
      },
      "insteadOf": {
       "$ref": "common.v1.json#/$defs/date"
      }
     }
    }
   },
   "workedDays": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "date"
     ],
     "properties": {
      "date": {
       "$ref": "common.v1.json#/$defs/date"
      },
      "insteadOf": {
       "$ref": "common.v1.json#/$defs/date"
      },
      "decision": {
       "type": "string",
       "minLength": 1,
       "maxLength": 500
      }
     }
    }
   }
  }
 },
 "registry.field-set.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/registry.field-set.v1.json",
  "title": "RegistryFieldSet",
  "description": "The whole state of a field.",
  "type": "object",
  "required": [
   "code",
   "name",
   "handlingLimit",
   "photoRequired",
   "countedOnly",
   "automatic",
   "version"
  ],
  "properties": {
   "code": {
    "$ref": "common.v1.json#/$defs/fieldCode"
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "nameEn": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "parentCode": {
    "$ref": "common.v1.json#/$defs/fieldCode"
   },
   "handlingLimit": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "photoRequired": {
    "type": "boolean"
   },
   "countedOnly": {
    "type": "boolean"
   },
   "automatic": {
    "type": "object",
    "required": [
     "enabled",
     "threshold"
    ],
    "properties": {
     "enabled": {
      "type": "boolean"
     },
     "threshold": {
      "$ref": "common.v1.json#/$defs/share"
     },
     "decisionNo": {
      "type": "string",
      "minLength": 1,
      "maxLength": 500
     },
     "responsible": {
      "type": "string",
      "minLength": 1,
      "maxLength": 500
     }
    }
   },
   "change": {
    "$ref": "common.v1.json#/$defs/registryChange"
   },
   "version": {
    "$ref": "common.v1.json#/$defs/version"
   }
  }
 },
 "registry.limits-set.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/registry.limits-set.v1.json",
  "title": "RegistryLimitsSet",
  "description": "Limits and shares that hold for the whole province.",
  "type": "object",
  "required": [
   "id",
   "version",
   "dispatchUrgent",
   "dispatchNormal",
   "handlingUrgent",
   "handlingNormal",
   "returnWindow",
   "returnWindowUrgent",
   "redispatch",
   "extensionShare",
   "reopenWindow",
   "reminderShare",
   "supervisorAfter",
   "leadershipAfter",
   "deemedAcceptance"
  ],
  "properties": {
   "id": {
    "type": "string",
    "const": "default"
   },
   "version": {
    "$ref": "common.v1.json#/$defs/version"
   },
   "dispatchUrgent": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "dispatchNormal": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "handlingUrgent": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "handlingNormal": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "onSiteUrgent": {
    "description": "Not said any more: nobody records an arrival.",
    "$ref": "common.v1.json#/$defs/limit"
   },
   "handlingVisible": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "handlingComplex": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "returnWindow": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "returnWindowUrgent": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "redispatch": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "refusalWithin": {
    "description": "Not said any more: what waits on the desk is overdue long before.",
    "$ref": "common.v1.json#/$defs/limit"
   },
   "dispatchPause": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "handlingPause": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "pauseAskedBefore": {
    "$ref": "common.v1.json#/$defs/share"
   },
   "extensionShare": {
    "$ref": "common.v1.json#/$defs/share"
   },
   "reopenWindow": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "reopeningDecision": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "plannedWithin": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "reminderShare": {
    "$ref": "common.v1.json#/$defs/share"
   },
   "supervisorAfter": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "leadershipAfter": {
    "$ref": "common.v1.json#/$defs/limit"
   },
   "deemedAcceptance": {
    "$ref": "common.v1.json#/$defs/limit"
   }
  }
 },
 "registry.place-set.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/registry.place-set.v1.json",
  "title": "RegistryPlaceSet",
  "description": "The whole state of a commune or ward; lat and lng are its centroid.",
  "type": "object",
  "required": [
   "code",
   "name",
   "kind",
   "lat",
   "lng",
   "areaKm2",
   "formerUnits",
   "inUse",
   "version"
  ],
  "properties": {
   "code": {
    "$ref": "common.v1.json#/$defs/placeCode"
   },
   "name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "kind": {
    "$ref": "common.v1.json#/$defs/placeKind"
   },
   "lat": {
    "type": "number"
   },
   "lng": {
    "type": "number"
   },
   "areaKm2": {
    "type": "number"
   },
   "formerUnits": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "code",
      "name",
      "district"
     ],
     "properties": {
      "code": {
       "type": "string",
       "minLength": 1,
       "maxLength": 500
      },
      "name": {
       "type": "string",
       "minLength": 1,
       "maxLength": 500
      },
      "district": {
       "type": "string",
       "minLength": 1,
       "maxLength": 500
      }
     }
    }
   },
   "inUse": {
    "description": "False: known, but not in the area of use.",
    "type": "boolean"
   },
   "validFrom": {
    "description": "Its first day; before it there were its former units. Left out: always.",
    "$ref": "common.v1.json#/$defs/date"
   },
   "boundary": {
    "description": "Rings of [longitude, latitude], WGS 84; a point is inside when it is inside of an odd number of them.",
    "type": "array",
    "minItems": 1,
    "items": {
     "type": "array",
     "minItems": 4,
     "items": {
      "type": "array",
      "minItems": 2,
      "maxItems": 2,
      "items": {
       "type": "number"
      }
     }
    }
   },
   "version": {
    "$ref": "common.v1.json#/$defs/version"
   }
  }
 },
 "registry.rule-set.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/registry.rule-set.v1.json",
  "title": "RegistryRuleSet",
  "description": "Who leads where fields, places and key words match; lower priority numbers come first.",
  "type": "object",
  "required": [
   "id",
   "priority",
   "when",
   "version"
  ],
  "properties": {
   "id": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "priority": {
    "type": "integer"
   },
   "when": {
    "type": "object",
    "properties": {
     "fieldCodes": {
      "type": "array",
      "items": {
       "$ref": "common.v1.json#/$defs/fieldCode"
      }
     },
     "placeCodes": {
      "type": "array",
      "items": {
       "$ref": "common.v1.json#/$defs/placeCode"
      }
     },
     "keywords": {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    }
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "agencyKind": {
    "description": "The agency of this kind that serves the place.",
    "type": "string",
    "enum": [
     "commune-of-place",
     "police-of-place"
    ]
   },
   "validFrom": {
    "$ref": "common.v1.json#/$defs/date"
   },
   "validTo": {
    "$ref": "common.v1.json#/$defs/date"
   },
   "reason": {
    "description": "Why that agency, as the desk reads it; Vietnamese.",
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "inUse": {
    "description": "False: switched off. Left out: in use.",
    "type": "boolean"
   },
   "change": {
    "$ref": "common.v1.json#/$defs/registryChange"
   },
   "version": {
    "$ref": "common.v1.json#/$defs/version"
   }
  }
 },
 "report.dispatch-review-requested.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/report.dispatch-review-requested.v1.json",
  "title": "ReportDispatchReviewRequested",
  "description": "The reporter asks that a person look at a dispatch of the machine. Answered by dispatch.reviewed or dispatch.request-declined.",
  "type": "object",
  "required": [
   "requestId",
   "dispatchNo",
   "requestedAt"
  ],
  "properties": {
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "dispatchNo": {
    "type": "integer",
    "minimum": 1
   },
   "reason": {
    "type": "string"
   },
   "requestedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "report.erased.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/report.erased.v1.json",
  "title": "ReportErased",
  "description": "Content and identity were erased; the figures stay.",
  "type": "object",
  "required": [
   "erasedAt",
   "reason"
  ],
  "properties": {
   "erasedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "reason": {
    "type": "string"
   }
  }
 },
 "report.published.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/report.published.v1.json",
  "title": "ReportPublished",
  "description": "A publisher decided what the public sees.",
  "type": "object",
  "required": [
   "level",
   "publishedAt",
   "by"
  ],
  "properties": {
   "level": {
    "$ref": "common.v1.json#/$defs/publicationLevel"
   },
   "publishedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "by": {
    "$ref": "common.v1.json#/$defs/by"
   }
  }
 },
 "report.rated.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/report.rated.v1.json",
  "title": "ReportRated",
  "description": "The reporter rated the handling: 4 very satisfied, 3 satisfied, 2 acceptable, 1 dissatisfied.",
  "type": "object",
  "required": [
   "score",
   "ratedAt",
   "handlingNo"
  ],
  "properties": {
   "score": {
    "type": "integer",
    "minimum": 1,
    "maximum": 4
   },
   "reason": {
    "type": "string"
   },
   "ratedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "handlingNo": {
    "$ref": "common.v1.json#/$defs/number"
   }
  }
 },
 "report.redacted.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/report.redacted.v1.json",
  "title": "ReportRedacted",
  "description": "More of the text was masked; this text replaces every earlier one.",
  "type": "object",
  "required": [
   "text",
   "masks",
   "redactedAt",
   "reason"
  ],
  "properties": {
   "text": {
    "type": "string"
   },
   "masks": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/mask"
    }
   },
   "redactedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "reason": {
    "type": "string"
   }
  }
 },
 "report.reopening-requested.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/report.reopening-requested.v1.json",
  "title": "ReportReopeningRequested",
  "description": "The reporter asks for a closed case to be opened again.",
  "type": "object",
  "required": [
   "requestId",
   "reason",
   "requestedAt"
  ],
  "properties": {
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "reason": {
    "type": "string"
   },
   "requestedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "report.submitted.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/report.submitted.v1.json",
  "title": "ReportSubmitted",
  "description": "A report was accepted. The text is masked; no identity of the reporter is in it.",
  "type": "object",
  "required": [
   "code",
   "kind",
   "channel",
   "text",
   "masks",
   "noticeVersion",
   "consent",
   "contactChannels",
   "attachmentIds",
   "receivedAt",
   "dispatchBy",
   "promise"
  ],
  "properties": {
   "code": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "kind": {
    "$ref": "common.v1.json#/$defs/reportKind"
   },
   "channel": {
    "$ref": "common.v1.json#/$defs/channel"
   },
   "text": {
    "type": "string"
   },
   "masks": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/mask"
    }
   },
   "location": {
    "$ref": "common.v1.json#/$defs/location"
   },
   "fieldCode": {
    "$ref": "common.v1.json#/$defs/fieldCode"
   },
   "reporterKind": {
    "$ref": "common.v1.json#/$defs/reporterKind"
   },
   "noticeVersion": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "consent": {
    "$ref": "common.v1.json#/$defs/consent"
   },
   "contactChannels": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/contactChannel"
    }
   },
   "attachmentIds": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/id"
    }
   },
   "receivedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "dispatchBy": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "promise": {
    "$ref": "common.v1.json#/$defs/promise"
   },
   "parentId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "test": {
    "type": "boolean"
   },
   "onBehalf": {
    "type": "boolean"
   },
   "externalRef": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   }
  }
 },
 "report.supplemented.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/report.supplemented.v1.json",
  "title": "ReportSupplemented",
  "description": "The reporter added information, or answered a question.",
  "type": "object",
  "required": [
   "supplementNo",
   "text",
   "attachmentIds",
   "supplementedAt"
  ],
  "properties": {
   "supplementNo": {
    "type": "integer",
    "minimum": 1
   },
   "text": {
    "type": "string"
   },
   "attachmentIds": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/id"
    }
   },
   "supplementedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   },
   "inReplyTo": {
    "$ref": "common.v1.json#/$defs/id"
   }
  }
 },
 "report.supported.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/report.supported.v1.json",
  "title": "ReportSupported",
  "description": "Another citizen has the same problem.",
  "type": "object",
  "required": [
   "supports",
   "supportedAt"
  ],
  "properties": {
   "supports": {
    "type": "integer",
    "minimum": 0
   },
   "supportedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "report.withdrawal-requested.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/report.withdrawal-requested.v1.json",
  "title": "ReportWithdrawalRequested",
  "description": "The reporter asks to withdraw; who holds the report decides.",
  "type": "object",
  "required": [
   "requestId",
   "requestedAt"
  ],
  "properties": {
   "requestId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "reason": {
    "type": "string"
   },
   "requestedAt": {
    "$ref": "common.v1.json#/$defs/instant"
   }
  }
 },
 "staff.account-set.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://dieuphoi.vn/schemas/staff.account-set.v1.json",
  "title": "StaffAccountSet",
  "description": "The whole state of a staff account, without its secrets.",
  "type": "object",
  "required": [
   "id",
   "username",
   "displayName",
   "roles",
   "active",
   "version"
  ],
  "properties": {
   "id": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "username": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "displayName": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500
   },
   "roles": {
    "type": "array",
    "items": {
     "$ref": "common.v1.json#/$defs/role"
    }
   },
   "agencyId": {
    "$ref": "common.v1.json#/$defs/id"
   },
   "email": {
    "type": "string",
    "maxLength": 320
   },
   "active": {
    "type": "boolean"
   },
   "version": {
    "$ref": "common.v1.json#/$defs/version"
   }
  }
 }
};

export const schemaOfType = {
  "vn.dieuphoi.case.accepted": "case.accepted.v1.json",
  "vn.dieuphoi.case.answered": "case.answered.v1.json",
  "vn.dieuphoi.case.approved": "case.approved.v1.json",
  "vn.dieuphoi.case.assigned": "case.assigned.v1.json",
  "vn.dieuphoi.case.closed": "case.closed.v1.json",
  "vn.dieuphoi.case.deadline-set": "case.deadline-set.v1.json",
  "vn.dieuphoi.case.escalated": "case.escalated.v1.json",
  "vn.dieuphoi.case.extension-decided": "case.extension-decided.v1.json",
  "vn.dieuphoi.case.extension-requested": "case.extension-requested.v1.json",
  "vn.dieuphoi.case.forwarded": "case.forwarded.v1.json",
  "vn.dieuphoi.case.information-requested": "case.information-requested.v1.json",
  "vn.dieuphoi.case.opened": "case.opened.v1.json",
  "vn.dieuphoi.case.overdue": "case.overdue.v1.json",
  "vn.dieuphoi.case.progressed": "case.progressed.v1.json",
  "vn.dieuphoi.case.recall-declined": "case.recall-declined.v1.json",
  "vn.dieuphoi.case.reminded": "case.reminded.v1.json",
  "vn.dieuphoi.case.reopened": "case.reopened.v1.json",
  "vn.dieuphoi.case.request-declined": "case.request-declined.v1.json",
  "vn.dieuphoi.case.resumed": "case.resumed.v1.json",
  "vn.dieuphoi.case.return-decided": "case.return-decided.v1.json",
  "vn.dieuphoi.case.return-requested": "case.return-requested.v1.json",
  "vn.dieuphoi.case.returned": "case.returned.v1.json",
  "vn.dieuphoi.case.sent-back": "case.sent-back.v1.json",
  "vn.dieuphoi.case.support-added": "case.support-added.v1.json",
  "vn.dieuphoi.case.support-completed": "case.support-completed.v1.json",
  "vn.dieuphoi.case.transferred": "case.transferred.v1.json",
  "vn.dieuphoi.case.withdrawn": "case.withdrawn.v1.json",
  "vn.dieuphoi.dispatch.absorbed": "dispatch.absorbed.v1.json",
  "vn.dieuphoi.dispatch.classified": "dispatch.classified.v1.json",
  "vn.dieuphoi.dispatch.denunciation-judged": "dispatch.denunciation-judged.v1.json",
  "vn.dieuphoi.dispatch.dispatched": "dispatch.dispatched.v1.json",
  "vn.dieuphoi.dispatch.information-requested": "dispatch.information-requested.v1.json",
  "vn.dieuphoi.dispatch.merged": "dispatch.merged.v1.json",
  "vn.dieuphoi.dispatch.overdue": "dispatch.overdue.v1.json",
  "vn.dieuphoi.dispatch.recall-requested": "dispatch.recall-requested.v1.json",
  "vn.dieuphoi.dispatch.refused": "dispatch.refused.v1.json",
  "vn.dieuphoi.dispatch.request-declined": "dispatch.request-declined.v1.json",
  "vn.dieuphoi.dispatch.resumed": "dispatch.resumed.v1.json",
  "vn.dieuphoi.dispatch.review-overdue": "dispatch.review-overdue.v1.json",
  "vn.dieuphoi.dispatch.reviewed": "dispatch.reviewed.v1.json",
  "vn.dieuphoi.dispatch.revoked": "dispatch.revoked.v1.json",
  "vn.dieuphoi.dispatch.ruled": "dispatch.ruled.v1.json",
  "vn.dieuphoi.dispatch.split": "dispatch.split.v1.json",
  "vn.dieuphoi.dispatch.triage-requested": "dispatch.triage-requested.v1.json",
  "vn.dieuphoi.dispatch.withdrawn": "dispatch.withdrawn.v1.json",
  "vn.dieuphoi.registry.agency-set": "registry.agency-set.v1.json",
  "vn.dieuphoi.registry.calendar-set": "registry.calendar-set.v1.json",
  "vn.dieuphoi.registry.field-set": "registry.field-set.v1.json",
  "vn.dieuphoi.registry.limits-set": "registry.limits-set.v1.json",
  "vn.dieuphoi.registry.place-set": "registry.place-set.v1.json",
  "vn.dieuphoi.registry.rule-set": "registry.rule-set.v1.json",
  "vn.dieuphoi.report.dispatch-review-requested": "report.dispatch-review-requested.v1.json",
  "vn.dieuphoi.report.erased": "report.erased.v1.json",
  "vn.dieuphoi.report.published": "report.published.v1.json",
  "vn.dieuphoi.report.rated": "report.rated.v1.json",
  "vn.dieuphoi.report.redacted": "report.redacted.v1.json",
  "vn.dieuphoi.report.reopening-requested": "report.reopening-requested.v1.json",
  "vn.dieuphoi.report.submitted": "report.submitted.v1.json",
  "vn.dieuphoi.report.supplemented": "report.supplemented.v1.json",
  "vn.dieuphoi.report.supported": "report.supported.v1.json",
  "vn.dieuphoi.report.withdrawal-requested": "report.withdrawal-requested.v1.json",
  "vn.dieuphoi.staff.account-set": "staff.account-set.v1.json"
} as const;
