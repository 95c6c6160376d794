/** Made by `npm run generate` from docs/openapi.json. Do not edit. */
export interface paths {
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agencies in office and those that have ended */
        get: operations["listAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a photo (not yet) */
        post: operations["uploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A queue of cases, by time left or the latest first */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case with its history; the ETag is its version */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agency takes the case */
        post: operations["caseAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An answer, to be approved */
        post: operations["caseAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve the answer; this closes the case */
        post: operations["caseApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it to a person or unit of the agency */
        post: operations["caseAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/decline-reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline what the citizen asked for */
        post: operations["caseDeclineReopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/extension-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant or deny more time */
        post: operations["caseExtensionDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/extension-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more time */
        post: operations["caseExtensionRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/forward-outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass it to a body outside the system */
        post: operations["caseForwardOutside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/information-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the citizen; the clock pauses */
        post: operations["caseInformationRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/nudge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A recorded reminder by a supervisor */
        post: operations["caseNudge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A supporting agency has done its part */
        post: operations["caseParts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A note of progress */
        post: operations["caseProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the dispatch back before the agency accepts */
        post: operations["caseRecall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed case again */
        post: operations["caseReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on without waiting for the citizen */
        post: operations["caseResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it back: not our field or not our place */
        post: operations["caseReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/return-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Consent to a return after the window, or not */
        post: operations["caseReturnDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/return-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for consent to give it back after the return window */
        post: operations["caseReturnRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/sent-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The answer goes back to its writer */
        post: operations["caseSentBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/supporter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One more agency supports; lead and clock stay */
        post: operations["caseSupporter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The subjects of reports */
        get: operations["listFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a period by the received instant: the province all, an agency its own */
        get: operations["readMeasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures/{measure}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases behind a figure, the latest first */
        get: operations["listMeasuredCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Models of fields: which stands, what each reaches, and who put which in force */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the standing model still understands what citizens write: lately, and when it was new */
        get: operations["readDrift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a candidate in force, or again a model that stood before, with its thresholds */
        put: operations["putModelInForce"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a candidate made of what people decided; while one is being made, nothing more */
        post: operations["trainModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is done with the data of a report */
        get: operations["readNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own notices, the newest first */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notice as read */
        post: operations["markNoticeRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Communes and wards: all, by a name (also a former one), or the one of a point */
        get: operations["findPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports whose senders agreed to publication and that an agency has, the oldest first */
        get: operations["listPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Show a report to the public, with more of it hidden, or not */
        put: operations["decidePublication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In which fields the machine may dispatch, and from which confidence on */
        get: operations["listAutomatic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/fields/{fieldCode}/automatic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let the machine dispatch in a field, or only suggest */
        put: operations["setAutomatic"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who leads where: the rules in their order, with what is wrong with each */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/rules/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a rule would have moved among the reports of the last days; nothing is changed */
        post: operations["tryRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A rule, new or changed; it counts at once */
        put: operations["putRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/rules/{id}/in-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switch a rule off or on */
        put: operations["switchRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a report */
        post: operations["submitReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would become of a report; nothing is stored */
        post: operations["previewReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a report is; with its secret the reporter’s own view */
        get: operations["readReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{code}/consent-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back that a report may be published; again, it changes nothing */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{code}/dispatch-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that a person look at a dispatch of the machine; again, to get the first answer */
        post: operations["askDispatchReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{code}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate how a report was handled */
        post: operations["rateHandling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{code}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to reopen a closed report */
        post: operations["askReopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{code}/supplements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add information, or answer a question */
        post: operations["addSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{code}/supports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one has the same problem */
        post: operations["supportReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{code}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to withdraw a report */
        post: operations["askWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Automatic dispatches that the caller may judge blind, the oldest weeks first */
        get: operations["listSamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the blind samples of the last eight weeks said of each field */
        get: operations["listSampleResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples/{sampleId}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whose a report is; only then it is told what the machine did. Nothing of the report changes */
        put: operations["judgeSample"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["readSession"];
        put?: never;
        /** Sign in; the answer sets a cookie that carries the session */
        post: operations["openSession"];
        /** Sign out */
        delete: operations["closeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published reports on the same matter that are still open, the likeliest first */
        get: operations["findSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a dispatcher, the least time first */
        get: operations["listTriage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/absorb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All reports of a storm go on in this one, or in what it was merged into; again, to finish */
        post: operations["triageAbsorb"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the citizen */
        post: operations["triageAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a report from being decided by others for some minutes; again, to renew it */
        post: operations["triageClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/denunciation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a report is a denunciation, which then supervisors alone read and decide; they may take it back */
        post: operations["triageDenunciation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a report to its lead agency */
        post: operations["triageDispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The report goes on in another one */
        post: operations["triageMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not to be handled here, with the right procedure */
        post: operations["triageRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a report to others */
        post: operations["triageRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a dispatch of the machine, as the reporter asked, or have it taken back: before the agency has accepted at once, later with the supervisor’s consent */
        post: operations["triageReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supervisor’s final word on who handles it */
        post: operations["triageRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Standing reports of the last 30 days that may be of the same matter, the likeliest first */
        get: operations["listSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Several matters become several reports */
        post: operations["triageSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{reportId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a dispatch back before it takes effect */
        post: operations["triageUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 */
        Problem: {
            type: string;
            /** @description stable */
            code: string;
            status: number;
            /** @description a sentence that helps, in the caller's language */
            title: string;
            /** @description the same sentence, for clients that show this member */
            detail: string;
            /** @description of invalid-request: which part of the request is wrong */
            errors?: {
                path: string;
                code: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        Notice: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "received" | "dispatched" | "question" | "answered" | "refused" | "merged" | "support-asked" | "answer-waiting" | "sent-back" | "extension-asked" | "return-asked" | "return-denied" | "reopening-asked" | "dispatch-review-asked" | "dispatch-review-reminded" | "dispatch-review-overdue" | "dispatch-confirmed" | "dispatch-overruled" | "recall-asked" | "reminded" | "overdue" | "dispatch-reminded" | "undispatched" | "escalated" | "taken-over" | "field-stopped";
            /** @description empty where it is not about one report */
            reportId: string;
            /** @description empty where it is not about one report */
            code: string;
            text: components["schemas"]["Sentence"];
            /** Format: date-time */
            createdAt: string;
            readAt: string | null;
        };
        Sentence: {
            vi: string;
            en: string;
        };
        CaseSummary: {
            id: string;
            code: string;
            status: components["schemas"]["CaseStatus"];
            /** @description the beginning of it */
            text: string;
            fieldCode: string | null;
            placeCode: string | null;
            agencyId: string | null;
            assignee: string | null;
            urgency: components["schemas"]["Urgency"];
            channel: components["schemas"]["Channel"];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            dispatchBy: string;
            dispatchedAt: string | null;
            dueAt: string | null;
            clock: components["schemas"]["Clock"];
            version: number;
        };
        /** @enum {string} */
        CaseStatus: "received" | "awaiting-triage" | "awaiting-citizen" | "dispatched" | "accepted" | "in-progress" | "answered" | "approved" | "closed" | "reopened" | "refused" | "merged" | "withdrawn" | "split";
        /** @enum {string} */
        Urgency: "urgent" | "normal";
        /** @enum {string} */
        Channel: "app" | "web" | "vinhphuc-s" | "counter" | "phone" | "letter" | "zalo" | "national-portal";
        Clock: {
            /** @enum {string} */
            state: "in-time" | "soon" | "overdue" | "paused" | "closed";
            /** @description negative when overdue */
            minutesLeft: number;
            /** @description whether they are working minutes */
            working: boolean;
        };
        Case: {
            id: string;
            code: string;
            status: components["schemas"]["CaseStatus"];
            /** @description the beginning of it */
            text: string;
            fieldCode: string | null;
            placeCode: string | null;
            agencyId: string | null;
            assignee: string | null;
            urgency: components["schemas"]["Urgency"];
            channel: components["schemas"]["Channel"];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            dispatchBy: string;
            dispatchedAt: string | null;
            dueAt: string | null;
            clock: components["schemas"]["Clock"];
            version: number;
            fullText: string;
            /** @description the second level of the field, where it is known */
            subfieldCode: string | null;
            kind: components["schemas"]["ReportKind"];
            location: components["schemas"]["Location"] | null;
            supportIds: string[];
            unit: string | null;
            /** @description read by supervisors and the agencies that have it alone */
            denunciation: boolean;
            parentId: string | null;
            /** @description parts of one report, and the `whole` that was split; those that the caller may see */
            linked: {
                id: string;
                code: string;
                status: components["schemas"]["CaseStatus"];
                whole: boolean;
            }[];
            /** @description such as 3wd */
            limit: string | null;
            /** @description without extensions */
            due0: string | null;
            returnUntil: string | null;
            handlingNo: number;
            dispatchNo: number;
            closedAt: string | null;
            rating: number | null;
            history: components["schemas"]["HistoryEntry"][];
            /** @description who is named by id above and below */
            people: components["schemas"]["Person"][];
            answers: components["schemas"]["Answer"][];
            extensions: components["schemas"]["Extension"][];
            supplements: components["schemas"]["Supplement"][];
            reopening: {
                requestId: string;
                reason: string;
                /** Format: date-time */
                requestedAt: string;
            } | null;
            /** @description a return after the window, or a recall after a review, that waits for the consent of a supervisor */
            returnRequest: {
                /** @enum {string} */
                reason: "not-our-field" | "not-our-place" | "recalled";
                note: string;
                suggestedAgencyId?: string;
                /** Format: date-time */
                requestedAt: string;
                by: string;
                /** @description the reporter’s request for a review, when the desk asks */
                requestId?: string;
            } | null;
            /** @description what the caller may do now */
            actions: components["schemas"]["CaseAction"][];
        };
        /** @enum {string} */
        ReportKind: "hien-truong" | "quy-dinh-hanh-chinh" | "gop-y" | "hoi-dap";
        Location: {
            lat?: number;
            lng?: number;
            /** @description metres */
            accuracy?: number;
            communeCode?: string;
            address?: string;
        };
        HistoryEntry: {
            /** Format: date-time */
            at: string;
            /** @description of the event without its prefix, such as case.accepted */
            type: string;
            /** @description an account id, citizen or system */
            by: string;
            dispatchNo: number | null;
            /** @description of the event, by its type */
            detail: {
                [key: string]: unknown;
            };
            /** @description recorded, but it changed nothing */
            moot: boolean;
        };
        Person: {
            id: string;
            name: string;
            agencyId: string | null;
        };
        Answer: {
            answerNo: number;
            outcome: components["schemas"]["Outcome"];
            text: string;
            plannedFor: string | null;
            attachmentIds: string[];
            /** @enum {string} */
            state: "waiting" | "sent-back" | "approved";
            by: string;
            /** Format: date-time */
            at: string;
            note: string | null;
        };
        /** @enum {string} */
        Outcome: "fixed" | "planned" | "explained" | "no-fault-found" | "not-enough-information" | "forwarded-outside";
        Extension: {
            extensionId: string;
            /** Format: date-time */
            until: string;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            by: string;
            /** @enum {string} */
            state: "asked" | "granted" | "denied";
        };
        Supplement: {
            supplementNo: number;
            text: string;
            attachmentIds: string[];
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        CaseAction: "accept" | "return" | "return-request" | "return-decision" | "recall" | "assignment" | "progress" | "information-request" | "resume" | "extension-request" | "extension-decision" | "answer" | "sent-back" | "approval" | "forward-outside" | "parts" | "supporter" | "nudge" | "reopen" | "decline-reopening";
        /** @enum {string} */
        ReturnReason: "not-our-field" | "not-our-place";
        Figures: {
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description the first instant after the period
             */
            to: string;
            /** Format: date-time */
            asOf: string;
            /** @description a dispatch deadline or return window of the period has not passed */
            provisional: boolean;
            items: components["schemas"]["Figure"][];
            /** @description in working hours */
            times: components["schemas"]["TimeFigure"][];
            /** @description agencies that a report went through */
            hops: components["schemas"]["HopFigure"][];
        };
        Figure: {
            /** @enum {string} */
            measure: "timely-dispatch" | "first-dispatch" | "right-first-time" | "on-time-handling" | "on-time-with-extension" | "promise-kept" | "satisfaction" | "satisfaction-rated" | "return-rate" | "automation" | "automation-corrected" | "supervision";
            /** @description null for the whole; `undispatched` and `unknown` are groups too */
            group: string | null;
            numerator: number;
            denominator: number;
            /** @description 0 to 1; null while nothing is counted */
            rate: number | null;
            /** @description may still go either way */
            pending: number;
            /** @description of those pending, the ones that wait for the citizen */
            paused: number;
            /** @description left out, by reason */
            excluded: {
                [key: string]: number;
            };
            definition: components["schemas"]["Sentence"];
        };
        TimeFigure: {
            /** @enum {string} */
            measure: "dispatch-time" | "handling-time" | "time-lost";
            /** @description null for the whole; `undispatched` and `unknown` are groups too */
            group: string | null;
            count: number;
            median: number | null;
            p90: number | null;
            total: number;
            definition: components["schemas"]["Sentence"];
        };
        HopFigure: {
            /** @constant */
            measure: "hops";
            /** @description null for the whole; `undispatched` and `unknown` are groups too */
            group: string | null;
            /** @description that were given to an agency */
            reports: number;
            /** @description that these reports went through, added up */
            agencies: number;
            mean: number | null;
            most: number | null;
            definition: components["schemas"]["Sentence"];
        };
        MeasuredCase: {
            id: string;
            code: string;
            channel: string;
            fieldCode: string | null;
            /** @description the second level of the field, where it is known */
            subfieldCode: string | null;
            placeCode: string | null;
            agencyId: string | null;
            /** @description for measures that count assignments or dispatches */
            dispatchNo: number | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            dispatchBy: string;
            /** Format: date-time */
            answerBy: string;
            dispatchedAt: string | null;
            due0: string | null;
            dueAt: string | null;
            /** @description working hours, for measures of time */
            hours: number | null;
            /** @description that it went through, for hops */
            agencies: number | null;
            /** @enum {string} */
            verdict: "timely" | "late" | "pending" | "out";
            why: components["schemas"]["Why"];
        };
        /** @enum {string} */
        Why: "decided-in-time" | "decided-late" | "not-dispatched" | "inside-limit" | "paused" | "refused" | "merged" | "withdrawn" | "split" | "never-voided" | "voided" | "recalled" | "returned" | "returned-late" | "handled-in-time" | "handled-late" | "forwarded-outside" | "overdue" | "planned" | "planned-done" | "planned-overdue" | "answered-in-time" | "answered-late" | "not-answered" | "not-returned" | "by-machine" | "by-person" | "corrected" | "satisfied" | "not-satisfied" | "reopened" | "not-rated" | "acted-on" | "not-acted-on" | "not-overdue" | "one-agency" | "several-agencies";
        Field: {
            code: string;
            name: string;
            nameEn: string | null;
            parentCode: string | null;
        };
        Place: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "phuong" | "xa";
            lat: number;
            lng: number;
            inUse: boolean;
            /** @description names of the units it was formed from */
            formerUnits: string[];
        };
        Agency: {
            id: string;
            code: string;
            name: string;
            kind: components["schemas"]["AgencyKind"];
            placeCodes: string[];
            /** @description false: it has ended */
            inOffice: boolean;
        };
        /** @enum {string} */
        AgencyKind: "department" | "commune" | "police" | "company" | "office" | "inspectorate";
        Rule: {
            id: string;
            version: number;
            /** @enum {string} */
            state: "active" | "planned" | "ended" | "off" | "broken";
            /** @description null when its data are damaged */
            rule: components["schemas"]["RuleContent"] | null;
            /** @description null for the agency of the place */
            agency: {
                id: string;
                name: string;
            } | null;
            findings: components["schemas"]["RuleFinding"][];
            /** @description the latest, with who and why; null of what was never changed */
            change: {
                by: string;
                /** Format: date-time */
                at: string;
                reason: string;
            } | null;
        };
        RuleContent: {
            priority: number;
            reason?: string;
            fieldCodes?: string[];
            placeCodes?: string[];
            keywords?: string[];
            agencyId?: string;
            /** @enum {string} */
            agencyKind?: "commune-of-place" | "police-of-place";
            validFrom?: string;
            validTo?: string;
        };
        RuleFinding: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            message: components["schemas"]["Sentence"];
        };
        RuleText: {
            /** @description lower comes first */
            priority: number;
            /** @description why that agency, as the desk reads it; Vietnamese */
            reason?: string;
            fieldCodes?: string[];
            placeCodes?: string[];
            keywords?: string[];
            agencyId?: string;
            /** @enum {string} */
            agencyKind?: "commune-of-place" | "police-of-place";
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validTo?: string;
        };
        DryRun: {
            days: number;
            /** @description the day on which the reports are taken to be received */
            asOf: string;
            /** @description reports that were looked at */
            looked: number;
            /** @description false: there were more, and the latest were looked at */
            complete: boolean;
            /** @description how many would go to another agency */
            moved: number;
            first: {
                code: string;
                /** Format: date-time */
                receivedAt: string;
                fieldCode: string;
                from: {
                    id: string;
                    name: string;
                } | null;
                to: {
                    id: string;
                    name: string;
                } | null;
            }[];
            findings: components["schemas"]["RuleFinding"][];
        };
        AutomaticField: {
            code: string;
            name: string;
            nameEn: string | null;
            automatic: {
                enabled: boolean;
                threshold: number;
                decisionNumber: string | null;
                responsible: string | null;
            };
            /** @description the latest, with who and why; null of what was never changed */
            change: {
                by: string;
                /** Format: date-time */
                at: string;
                reason: string;
            } | null;
            version: number;
        };
        Models: {
            /** @description for `If-Match`: the number of the latest change of the standing model */
            version: number;
            items: components["schemas"]["Model"][];
            /** @description the latest first */
            changes: components["schemas"]["ModelChange"][];
            /** @description the latest */
            training: components["schemas"]["ModelTraining"] | null;
            rows: {
                /** @description decided reports that can be learned from */
                all: number;
                /** @description those that the standing model has not learned */
                fresh: number;
                /** @description how many a training needs */
                needed: number;
            };
        };
        Model: {
            version: string;
            /** @enum {string} */
            origin: "shipped" | "trained" | "imported";
            /** @enum {string} */
            state: "candidate" | "active" | "retired";
            /** @description decided reports that it learned besides what ships */
            rowsLearned: number;
            /** @description when the latest of them was decided */
            rowsUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description its data are still there, so that it can be put in force */
            kept: boolean;
            /** @description null when there was nothing to compare by */
            comparison: components["schemas"]["ModelComparison"] | null;
        };
        ModelComparison: {
            /** @description the version that stood */
            against: string;
            /** @description the latest decided reports that the candidate has not learned */
            reports: number;
            standing: components["schemas"]["ModelReached"];
            candidate: components["schemas"]["ModelReached"];
            fields: {
                code: string;
                /** @description that belong to the field */
                reports: number;
                /** @description that the candidate takes for the field */
                cases: number;
                thresholds: {
                    standing: number;
                    candidate: number;
                };
                standing: components["schemas"]["ModelReached"];
                candidate: components["schemas"]["ModelReached"];
            }[];
        };
        ModelReached: {
            /** @description right at the first try */
            right: number;
            /** @description mean distance of confidence and share of right ones */
            calibrationError: number;
            /** @description sure enough for the machine */
            sure: number;
            /** @description of them, right */
            sureRight: number;
        };
        ModelChange: {
            no: number;
            /** @enum {string} */
            kind: "installed" | "promoted" | "rolled-back";
            version: string;
            before: string | null;
            by: string;
            /** @description null of a release, and of whoever is not known here */
            byName: string | null;
            /** Format: date-time */
            at: string;
            reason: string;
        };
        ModelTraining: {
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            /** Format: date-time */
            askedAt: string;
            endedAt: string | null;
            /** @description of the candidate that it made */
            version: string | null;
            problem: string | null;
        };
        Drift: {
            /** @description null when no model stands */
            standing: {
                version: string;
                /**
                 * Format: date-time
                 * @description when it was put in force
                 */
                since: string;
                /** @description its first reports since then */
                first: {
                    reports: number;
                    shares: components["schemas"]["DriftShares"];
                };
                /** @description what came after them */
                recent: {
                    days: number;
                    shares: components["schemas"]["DriftShares"];
                }[];
                /** @description what is significantly worse than at first */
                alarms: {
                    /** @enum {string} */
                    measure: "unsure" | "corrected" | "unfamiliar";
                    days: number;
                    recent: components["schemas"]["DriftShare"];
                    first: components["schemas"]["DriftShare"];
                }[];
            } | null;
            /** @description of whatever models stood; the latest first, which is not over yet */
            weeks: {
                /** @description its Monday, YYYY-MM-DD */
                week: string;
                shares: components["schemas"]["DriftShares"];
            }[];
            rule: {
                /** @description reports by which the later ones are judged */
                first: number;
                /** @description with fewer reports on either side there is no alarm */
                least: number;
            };
        };
        DriftShares: {
            /** @description the machine was not sure enough of the field, and nothing else gave it to a person */
            unsure: components["schemas"]["DriftShare"];
            /** @description another field or lead agency stands than the first that the machine named */
            corrected: components["schemas"]["DriftShare"];
            /** @description at least half of the pairs of words are unknown to the model */
            unfamiliar: components["schemas"]["DriftShare"];
        };
        DriftShare: {
            /** @description reports of which it can be said */
            of: number;
            count: number;
        };
        TriageItem: {
            reportId: string;
            code: string;
            text: string;
            kind: components["schemas"]["ReportKind"];
            channel: components["schemas"]["Channel"];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            dispatchBy: string;
            /** @description working minutes, clock minutes of an urgent report; negative when overdue */
            minutesLeft: number;
            urgency: components["schemas"]["Urgency"];
            /** @enum {string} */
            state: "waiting" | "awaiting-citizen" | "ruling" | "undo" | "dispatched" | "refused" | "merged" | "split" | "withdrawn";
            claim: components["schemas"]["Claim"] | null;
            reasons: components["schemas"]["TriageReason"][];
            flags: components["schemas"]["Flag"][];
            place: {
                code: string | null;
                name: string | null;
                doubt: number;
            };
            location: components["schemas"]["Location"] | null;
            fields: {
                code: string;
                confidence: number;
                subfield?: {
                    code: string;
                    confidence: number;
                };
            }[];
            candidates: components["schemas"]["Candidate"][];
            why: string[];
            question: {
                text: string;
                /** Format: date-time */
                replyBy: string;
            } | null;
            /** @description the reporter asks that a person look at the dispatch of the machine, which stands */
            review: {
                /** @description in the words of the reporter; empty when none were given */
                reason: string;
                /** Format: date-time */
                requestedAt: string;
                agencyId: string;
                agency: string;
                /** @description the agency has accepted, as far as is known here */
                accepted: boolean;
            } | null;
            dispatchNo: number;
            returns: {
                dispatchNo: number;
                agencyId: string;
                agency: string;
                /** @enum {string} */
                reason: "not-our-field" | "not-our-place" | "recalled";
                note: string;
                suggestedAgencyId?: string;
                /** Format: date-time */
                at: string;
            }[];
            version: number;
            /** @description null while it was not compared with others */
            alike: {
                /** @description how many reports of the same matter wait, this one included */
                waiting: number;
                /** @description one of them, or into which they were merged, that an agency has */
                root: {
                    reportId: string;
                    code: string;
                    agency: string;
                } | null;
            } | null;
        };
        /** @description who has a report open, so that nobody else decides it */
        Claim: {
            /** @description null when not known yet */
            by: components["schemas"]["Person"] | null;
            /** Format: date-time */
            until: string;
            mine: boolean;
        };
        /** @enum {string} */
        TriageReason: "unsure" | "emergency" | "denunciation" | "complaint" | "abusive" | "no-content" | "mixed" | "unknown-place" | "outside" | "returned" | "ping-pong" | "about-agency" | "review-asked" | "state-secret" | "similar" | "not-covered" | "children";
        /** @enum {string} */
        Flag: "emergency" | "to-cao" | "khieu-nai" | "abusive" | "no-content" | "mixed" | "outside" | "children";
        Candidate: {
            agencyId: string;
            agency: string;
            fieldCode: string;
            field: string;
            subfieldCode?: string;
            subfield?: string;
            confidence: number;
            /** @description the rule that named the agency */
            rule?: {
                id: string;
                version: number;
            };
            reasons: string[];
            /** Format: date-time */
            answerBy: string;
        };
        Dispatched: {
            reportId: string;
            dispatchNo: number;
            agencyId: string;
            /** Format: date-time */
            decidedAt: string;
            /** Format: date-time */
            effectiveAt: string;
        };
        /** @enum {string} */
        RefusalReason: "complaint-law" | "state-secret" | "no-clear-content" | "not-enough-information" | "civil-dispute" | "abusive" | "answered-before" | "outside-province";
        NearReport: {
            reportId: string;
            code: string;
            text: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "waiting" | "awaiting-citizen" | "ruling" | "undo" | "dispatched" | "refused" | "merged" | "split" | "withdrawn";
            agency: string | null;
            /** @description its agency works on it: others can be merged into it, it into none */
            accepted: boolean;
            /** @description its dispatch is being taken back to merge it */
            recalling: boolean;
            /** @description 0 to 1: how likely it is the same matter */
            score: number;
            /** @description likely enough to propose a merge */
            same: boolean;
            /** @description between the two points; null when one has none */
            metres: number | null;
            days: number;
            /** @description the rarest words of both */
            words: string[];
        };
        SampleItem: {
            id: string;
            /** @description its Monday, YYYY-MM-DD */
            week: string;
            text: string;
            kind: components["schemas"]["ReportKind"];
            channel: components["schemas"]["Channel"];
            /** Format: date-time */
            receivedAt: string;
            /** @description as the reporter gave it */
            place: string | null;
            address: string | null;
        };
        JudgedSample: {
            id: string;
            /**
             * @description of field and agency
             * @enum {string}
             */
            outcome: "right" | "wrong" | "untold";
            /** @description of the second level, where both named one of the same field */
            subfieldOutcome: ("right" | "wrong") | null;
            reportId: string;
            code: string;
            machine: {
                fieldCode: string;
                field: string;
                subfieldCode: string | null;
                subfield: string | null;
                agencyId: string;
                agency: string;
            };
        };
        SampleResult: {
            fieldCode: string;
            field: string;
            /** @description of the latest that were judged since the field was last switched */
            latest: {
                judged: number;
                wrong: number;
            };
            weeks: {
                /** @description its Monday, YYYY-MM-DD */
                week: string;
                /** @description automatic dispatches of which the sample is one part */
                dispatched: number;
                sampled: number;
                right: number;
                wrong: number;
                /** @description it could not be told */
                untold: number;
                /** @description of the second level, which switches nothing off */
                subfieldRight: number;
                subfieldWrong: number;
            }[];
        };
        Receipt: {
            /** Format: uuid */
            id: string;
            code: string;
            /** @description opens the reporter’s own view; it is not kept and cannot be asked for again */
            secret: string;
            kind: components["schemas"]["ReportKind"];
            promise: components["schemas"]["PromiseGiven"];
            /** Format: date-time */
            receivedAt: string;
            notes: {
                vi: string;
                en: string;
                /** @enum {string} */
                code: "kind-changed";
            }[];
        };
        /** @description what the reporter is promised */
        PromiseGiven: {
            /** Format: date-time */
            dispatchBy: string;
            /** Format: date-time */
            answerBy: string;
        };
        Report: {
            code: string;
            status: components["schemas"]["ReportStatus"];
            kind: components["schemas"]["ReportKind"];
            /** Format: date-time */
            receivedAt: string;
            fieldCode?: string;
            placeCode?: string;
            holder: {
                agencyId: string;
                name: string;
            } | null;
            promise: components["schemas"]["PromiseGiven"];
            supports: number;
            /** @description of a split report */
            parts?: {
                code: string;
                status: components["schemas"]["ReportStatus"];
            }[];
            /** @description masked */
            text?: string;
            timeline?: components["schemas"]["TimelineEntry"][];
            /** @description of a merged report: how far the one is in which it goes on */
            mergedInto?: {
                status: components["schemas"]["ReportStatus"];
                holder: {
                    agencyId: string;
                    name: string;
                } | null;
            };
            answer?: {
                outcome: components["schemas"]["Outcome"];
                text: string;
                plannedFor?: string;
                /** Format: date-time */
                answeredAt: string;
            };
            questions?: components["schemas"]["Question"][];
            /** @description the reporter agreed that it may be published */
            publish?: boolean;
            mayDo?: components["schemas"]["CitizenAct"][];
        };
        /** @enum {string} */
        ReportStatus: "received" | "awaiting-triage" | "awaiting-citizen" | "dispatched" | "accepted" | "in-progress" | "answered" | "approved" | "closed" | "reopened" | "refused" | "merged" | "withdrawn";
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            type: string;
            title: components["schemas"]["Sentence"];
            detail?: string;
            /** @description an instant, or the day of a plan */
            until?: string;
            /** @description what to do instead of a refused report, or besides a denunciation */
            procedure?: components["schemas"]["Sentence"];
        };
        Question: {
            requestId: string;
            question: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            replyBy?: string;
            answered: boolean;
        };
        /** @enum {string} */
        CitizenAct: "supplement" | "withdraw" | "rate" | "reopen" | "review" | "review-dispatch";
        Preview: {
            fields: {
                code: string;
                confidence: number;
            }[];
            flags: components["schemas"]["Flag"][];
            place: {
                code?: string;
                name?: string;
                /** @description the place of the province, not in the area of use, that it is about */
                elsewhere?: string;
                doubt: number;
            };
            maskedText: string;
            similar: components["schemas"]["SimilarReport"][];
            promise: components["schemas"]["PromiseGiven"];
        };
        SimilarReport: {
            code: string;
            /** @description as a publisher left it */
            text: string;
            status: components["schemas"]["ReportStatus"];
            /** Format: date */
            receivedOn: string;
            fieldCode: string;
            placeCode: string | null;
            /** @description the middle of a cell of some 160 m */
            place: {
                lat: number;
                lng: number;
            } | null;
            /** @description how many others have the same problem */
            supports: number;
        };
        PrivacyNotice: {
            version: string;
            text: string;
        };
        Publication: {
            reportId: string;
            code: string;
            /** @enum {string} */
            state: "waiting" | "published" | "private";
            status: components["schemas"]["ReportStatus"];
            /** Format: date-time */
            receivedAt: string;
            fieldCode: string | null;
            placeCode: string | null;
            /** @description masked */
            text: string;
            /** @description what everybody reads */
            publicText: string | null;
            reason: string | null;
            decidedAt: string | null;
            version: number;
        };
        Session: {
            id: string;
            username: string;
            displayName: string;
            roles: components["schemas"]["Role"][];
            agencyId?: string;
            agency?: {
                id: string;
                code: string;
                name: string;
                kind: components["schemas"]["AgencyKind"];
            };
            /** Format: date-time */
            expiresAt: string;
        };
        /** @enum {string} */
        Role: "dispatcher" | "focal-point" | "officer" | "head" | "publisher" | "supervisor" | "administrator" | "helper";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Problem = components['schemas']['Problem'];
export type Notice = components['schemas']['Notice'];
export type Sentence = components['schemas']['Sentence'];
export type CaseSummary = components['schemas']['CaseSummary'];
export type CaseStatus = components['schemas']['CaseStatus'];
export type Urgency = components['schemas']['Urgency'];
export type Channel = components['schemas']['Channel'];
export type Clock = components['schemas']['Clock'];
export type Case = components['schemas']['Case'];
export type ReportKind = components['schemas']['ReportKind'];
export type Location = components['schemas']['Location'];
export type HistoryEntry = components['schemas']['HistoryEntry'];
export type Person = components['schemas']['Person'];
export type Answer = components['schemas']['Answer'];
export type Outcome = components['schemas']['Outcome'];
export type Extension = components['schemas']['Extension'];
export type Supplement = components['schemas']['Supplement'];
export type CaseAction = components['schemas']['CaseAction'];
export type ReturnReason = components['schemas']['ReturnReason'];
export type Figures = components['schemas']['Figures'];
export type Figure = components['schemas']['Figure'];
export type TimeFigure = components['schemas']['TimeFigure'];
export type HopFigure = components['schemas']['HopFigure'];
export type MeasuredCase = components['schemas']['MeasuredCase'];
export type Why = components['schemas']['Why'];
export type Field = components['schemas']['Field'];
export type Place = components['schemas']['Place'];
export type Agency = components['schemas']['Agency'];
export type AgencyKind = components['schemas']['AgencyKind'];
export type Rule = components['schemas']['Rule'];
export type RuleContent = components['schemas']['RuleContent'];
export type RuleFinding = components['schemas']['RuleFinding'];
export type RuleText = components['schemas']['RuleText'];
export type DryRun = components['schemas']['DryRun'];
export type AutomaticField = components['schemas']['AutomaticField'];
export type Models = components['schemas']['Models'];
export type Model = components['schemas']['Model'];
export type ModelComparison = components['schemas']['ModelComparison'];
export type ModelReached = components['schemas']['ModelReached'];
export type ModelChange = components['schemas']['ModelChange'];
export type ModelTraining = components['schemas']['ModelTraining'];
export type Drift = components['schemas']['Drift'];
export type DriftShares = components['schemas']['DriftShares'];
export type DriftShare = components['schemas']['DriftShare'];
export type TriageItem = components['schemas']['TriageItem'];
export type Claim = components['schemas']['Claim'];
export type TriageReason = components['schemas']['TriageReason'];
export type Flag = components['schemas']['Flag'];
export type Candidate = components['schemas']['Candidate'];
export type Dispatched = components['schemas']['Dispatched'];
export type RefusalReason = components['schemas']['RefusalReason'];
export type NearReport = components['schemas']['NearReport'];
export type SampleItem = components['schemas']['SampleItem'];
export type JudgedSample = components['schemas']['JudgedSample'];
export type SampleResult = components['schemas']['SampleResult'];
export type Receipt = components['schemas']['Receipt'];
export type PromiseGiven = components['schemas']['PromiseGiven'];
export type Report = components['schemas']['Report'];
export type ReportStatus = components['schemas']['ReportStatus'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type Question = components['schemas']['Question'];
export type CitizenAct = components['schemas']['CitizenAct'];
export type Preview = components['schemas']['Preview'];
export type SimilarReport = components['schemas']['SimilarReport'];
export type PrivacyNotice = components['schemas']['PrivacyNotice'];
export type Publication = components['schemas']['Publication'];
export type Session = components['schemas']['Session'];
export type Role = components['schemas']['Role'];
export type $defs = Record<string, never>;
export interface operations {
    listAgencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agency"][];
                    };
                };
            };
        };
    };
    uploadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description not-yet */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                status?: string;
                agency?: string;
                overdue?: "true" | "false";
                mine?: "true" | "false";
                decision?: "true" | "false";
                q?: string;
                sort?: "due" | "received";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description invalid-request, invalid-cursor */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseAccept: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseAnswer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcome: components["schemas"]["Outcome"];
                    text: string;
                    /** Format: date */
                    plannedFor?: string;
                    attachmentIds?: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseApproval: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseAssignment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assignee?: string;
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseDeclineReopening: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseExtensionDecision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    extensionId: string;
                    granted: boolean;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseExtensionRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseForwardOutside: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseInformationRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseNudge: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseParts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseProgress: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseRecall: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseReopen: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseResume: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseReturn: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["ReturnReason"];
                    note: string;
                    suggestedAgencyId?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseReturnDecision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    granted: boolean;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseReturnRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["ReturnReason"];
                    note: string;
                    suggestedAgencyId?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseSentBack: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseSupporter: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    supportId: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict or wrong-state, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, or what does not fit this case, such as return-window-closed or own-answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Field"][];
                    };
                };
            };
        };
    };
    readMeasures: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                asOf?: string;
                by?: "agency" | "field" | "commune" | "channel" | "month" | "decided-by";
                measure?: "timely-dispatch" | "first-dispatch" | "right-first-time" | "on-time-handling" | "on-time-with-extension" | "promise-kept" | "satisfaction" | "satisfaction-rated" | "return-rate" | "automation" | "automation-corrected" | "supervision" | "dispatch-time" | "handling-time" | "time-lost" | "hops";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeasuredCases: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                asOf?: string;
                by?: "agency" | "field" | "commune" | "channel" | "month" | "decided-by";
                group?: string;
                part?: "numerator" | "denominator" | "late" | "pending" | "excluded";
                /** @description a field of either level */
                fieldCode?: string;
                /** @description of hops: those through so many agencies */
                agencies?: number;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                measure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeasuredCase"][];
                        total: number;
                        next: string | null;
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDrift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drift"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putModelInForce: {
        parameters: {
            query?: never;
            header: {
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description of a candidate, or of a model that stood before */
                    version: string;
                    /** @description why; kept with the change */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict, with `current`; model-stands-already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description model-not-there, model-damaged */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trainModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-few-decisions */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyNotice"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notice"][];
                        next: string | null;
                        unread: number;
                    };
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markNoticeRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Marked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findPlaces: {
        parameters: {
            query?: {
                q?: string;
                lat?: number;
                lng?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Place"][];
                    };
                };
            };
        };
    };
    listPublications: {
        parameters: {
            query?: {
                state?: "waiting" | "published" | "private";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Publication"][];
                        next: string | null;
                    };
                };
            };
            /** @description invalid-request, invalid-cursor */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decidePublication: {
        parameters: {
            query?: never;
            header: {
                /** @description the version that was read, such as "3" */
                "if-match": string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    publish: boolean;
                    /**
                     * @description parts of the masked text that are hidden too, from one UTF-16 code unit up to another
                     * @default []
                     */
                    hide?: {
                        from: number;
                        to: number;
                    }[];
                    /** @description needed when it is not published */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description invalid-request, invalid-version */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict, never-public */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description span-outside-text, reason-needed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAutomatic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AutomaticField"][];
                        /** @description as in the demo: every field dispatches, whatever its switch says */
                        everywhere: boolean;
                    };
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setAutomatic: {
        parameters: {
            query?: never;
            header: {
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                fieldCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enabled: boolean;
                    /** @description confidence from which on it dispatches */
                    threshold?: number;
                    /** @description needed for switching on */
                    decisionNumber?: string;
                    /** @description needed for switching on */
                    responsible?: string;
                    /** @description needed for switching off */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomaticField"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description decision-needed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Rule"][];
                    };
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    /** @description left out: as if the rule were switched off */
                    rule?: components["schemas"]["RuleText"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rule-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description dry-run-too-slow */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRule: {
        parameters: {
            query?: never;
            header: {
                /** @description the version that was read, such as "7"; "0" for a rule that is new */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rule: components["schemas"]["RuleText"];
                    /** @description why it is changed; kept with the change */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rule-refused, with each finding in `errors` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switchRule: {
        parameters: {
            query?: never;
            header: {
                /** @description the version that was read, such as "7" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    inUse: boolean;
                    /** @description why it is changed; kept with the change */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description invalid-request, malformed-request, invalid-version */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict, with `current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rule-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitReport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    location?: {
                        lat?: number;
                        lng?: number;
                        /** @description metres */
                        accuracy?: number;
                        communeCode?: string;
                        address?: string;
                    };
                    fieldCode?: string;
                    /** @default hien-truong */
                    kind?: components["schemas"]["ReportKind"];
                    /** @enum {string} */
                    reporterKind?: "citizen" | "organisation" | "business";
                    contact?: {
                        name?: string;
                        phone?: string;
                        /** Format: email */
                        email?: string;
                        address?: string;
                    };
                    /** @default [] */
                    attachments?: string[];
                    noticeVersion: string;
                    /**
                     * @default {
                     *       "publish": false,
                     *       "shareContact": false,
                     *       "notify": false,
                     *       "photoLocation": false
                     *     }
                     */
                    consent?: {
                        /** @default false */
                        publish?: boolean;
                        /** @default false */
                        shareContact?: boolean;
                        /** @default false */
                        notify?: boolean;
                        /** @default false */
                        photoLocation?: boolean;
                    };
                    channel?: components["schemas"]["Channel"];
                    /** Format: date-time */
                    receivedAt?: string;
                    /** @description needed when receivedAt is more than a day back */
                    receivedAtReason?: string;
                    externalRef?: string;
                    onBehalf?: boolean;
                    test?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description invalid-request, unknown-notice, unknown-field, unknown-place, unknown-attachment, invalid-received-at */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description staff-only */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description external-ref-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, outside-area */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description temporarily-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    location?: {
                        lat?: number;
                        lng?: number;
                        /** @description metres */
                        accuracy?: number;
                        communeCode?: string;
                        address?: string;
                    };
                    fieldCode?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description invalid-request, unknown-field, unknown-place */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outside-area */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReport: {
        parameters: {
            query?: never;
            header?: {
                Authorization?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description wrong-secret */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found, with a suggestion when one letter is wrong */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description Bearer <secret>, as it was answered when the report was sent */
                Authorization: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        publish: false;
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong-secret */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description temporarily-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askDispatchReview: {
        parameters: {
            query?: never;
            header: {
                /** @description Bearer <secret>, as it was answered when the report was sent */
                Authorization: string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: string;
                        /** Format: date-time */
                        requestedAt: string;
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong-secret */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description temporarily-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rateHandling: {
        parameters: {
            query?: never;
            header: {
                /** @description Bearer <secret>, as it was answered when the report was sent */
                Authorization: string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 4 very satisfied, 3 satisfied, 2 acceptable, 1 dissatisfied */
                    score: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        score: number;
                        /** Format: date-time */
                        ratedAt: string;
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong-secret */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description temporarily-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askReopening: {
        parameters: {
            query?: never;
            header: {
                /** @description Bearer <secret>, as it was answered when the report was sent */
                Authorization: string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: string;
                        /** Format: date-time */
                        requestedAt: string;
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong-secret */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description temporarily-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSupplement: {
        parameters: {
            query?: never;
            header: {
                /** @description Bearer <secret>, as it was answered when the report was sent */
                Authorization: string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @description requestId of the question that it answers */
                    inReplyTo?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        supplementNo: number;
                        /** Format: date-time */
                        supplementedAt: string;
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong-secret */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description temporarily-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    supportReport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        supports: number;
                        /** Format: date-time */
                        supportedAt: string;
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong-secret */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description temporarily-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description Bearer <secret>, as it was answered when the report was sent */
                Authorization: string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: string;
                        /** Format: date-time */
                        requestedAt: string;
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong-secret */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description temporarily-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSamples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SampleItem"][];
                        total: number;
                    };
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSampleResults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SampleResult"][];
                        /** @description so many wrong of the latest, or nothing judged for so long, switch a field off */
                        rule: {
                            latestJudged: number;
                            wrong: number;
                            /** @description weeks */
                            patience: number;
                        };
                    };
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judgeSample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sampleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description whose it is, the field of either level; a second one that is as good; none when it cannot be told */
                    answers: {
                        fieldCode: string;
                        agencyId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgedSample"];
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-judged, not-blind */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-agency, unknown-field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cross-site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-attempts, with Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    findSimilar: {
        parameters: {
            query?: {
                text?: string;
                fieldCode?: string;
                communeCode?: string;
                lat?: number;
                lng?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SimilarReport"][];
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTriage: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description of reports that are of the same matter only the most urgent one */
                together?: "true" | "false";
                /** @description only this report, wherever it stands */
                report?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TriageItem"][];
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description invalid-request, invalid-cursor */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageAbsorb: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reportIds: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                        /** @description how many go on in it, those included that did before */
                        merged: number;
                        /** @description those that follow when their dispatch is taken back, unless their agency accepts before */
                        recalling: string[];
                        /** @description those that stay where they are */
                        left: {
                            reportId: string;
                            /** @enum {string} */
                            code: "already-decided" | "already-accepted" | "merge-under-way" | "claimed-by-another" | "ruling-needed" | "denunciation-not-merged" | "not-found";
                        }[];
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description merge-under-way, denunciation-not-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot-merge */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageAsk: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                        requestId: string;
                        /** Format: date-time */
                        replyBy: string;
                    };
                };
            };
            /** @description invalid-request, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-decided, already-accepted, claimed-by-another, merge-under-way, ruling-needed, about-agency, not-for-denunciations, denunciation-not-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, unknown-agency, unknown-field, suggests-holder, cannot-merge */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    takeOver?: boolean;
                    /** Format: uuid */
                    visitId?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-decided, claimed-by-another, ruling-needed, visit-ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageDenunciation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    denunciation: boolean;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                        denunciation: boolean;
                    };
                };
            };
            /** @description invalid-request, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-decided, already-accepted, claimed-by-another, merge-under-way, ruling-needed, about-agency, not-for-denunciations, denunciation-not-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, unknown-agency, unknown-field, suggests-holder, cannot-merge */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageDispatch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agencyId: string;
                    supportIds?: string[];
                    /** @description of either level */
                    fieldCode: string;
                    reason?: string;
                    /** @default 0 */
                    undoSeconds?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatched"];
                };
            };
            /** @description invalid-request, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-decided, already-accepted, claimed-by-another, merge-under-way, ruling-needed, about-agency, not-for-denunciations, denunciation-not-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, unknown-agency, unknown-field, suggests-holder, cannot-merge */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageMerge: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    intoReportId: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                        intoReportId: string;
                        /**
                         * @description recalling: it follows when its dispatch is taken back, and stays with an agency that accepts before
                         * @enum {string}
                         */
                        state: "merged" | "recalling";
                    };
                };
            };
            /** @description invalid-request, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-decided, already-accepted, claimed-by-another, merge-under-way, ruling-needed, about-agency, not-for-denunciations, denunciation-not-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, unknown-agency, unknown-field, suggests-holder, cannot-merge */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageRefuse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: components["schemas"]["RefusalReason"];
                    explanation: string;
                    procedure?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                    };
                };
            };
            /** @description invalid-request, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-decided, already-accepted, claimed-by-another, merge-under-way, ruling-needed, about-agency, not-for-denunciations, denunciation-not-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, unknown-agency, unknown-field, suggests-holder, cannot-merge */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    visitId?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageReview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirmed: boolean;
                    /** @description needed when it is not confirmed */
                    reason?: string;
                    suggestedAgencyId?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                        confirmed: boolean;
                    };
                };
            };
            /** @description invalid-request, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-decided, already-accepted, claimed-by-another, merge-under-way, ruling-needed, about-agency, not-for-denunciations, denunciation-not-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, unknown-agency, unknown-field, suggests-holder, cannot-merge */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageRule: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agencyId: string;
                    supportIds?: string[];
                    /** @description of either level */
                    fieldCode: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatched"];
                };
            };
            /** @description invalid-request, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-decided, already-accepted, claimed-by-another, merge-under-way, ruling-needed, about-agency, not-for-denunciations, denunciation-not-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, unknown-agency, unknown-field, suggests-holder, cannot-merge */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSimilar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NearReport"][];
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageSplit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: {
                        text: string;
                        fieldCode?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                        children: string[];
                    };
                };
            };
            /** @description invalid-request, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-decided, already-accepted, claimed-by-another, merge-under-way, ruling-needed, about-agency, not-for-denunciations, denunciation-not-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, unknown-agency, unknown-field, suggests-holder, cannot-merge */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageUndo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                    };
                };
            };
            /** @description invalid-request, invalid-idempotency-key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-decided, already-accepted, claimed-by-another, merge-under-way, ruling-needed, about-agency, not-for-denunciations, denunciation-not-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, unknown-agency, unknown-field, suggests-holder, cannot-merge */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
