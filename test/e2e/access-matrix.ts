import type { ApiRoute } from './support/api.js';
import { type Caller, callers, type Party, type StaffRole } from './support/world.js';

/** Who may do what: callers, or callers by what the agency of officer, focal point and head has to do with the case. */
type Access = readonly Caller[] | Readonly<Record<Party, readonly StaffRole[]>>;

const everybody = callers;
const staff = callers.filter((caller) => caller !== 'citizen') as StaffRole[];
const desk = ['focal-point', 'officer', 'head'] as const;
const province = ['dispatcher', 'supervisor', 'administrator'] as const;
const atTriage = ['dispatcher', 'supervisor'] as const;

const ofLead = (...roles: StaffRole[]): Access => ({ lead: roles, support: [], other: [] });
const ofProvince = (...roles: StaffRole[]): Access => ({ lead: roles, support: roles, other: roles });
const either = (lead: readonly StaffRole[], ofAny: readonly StaffRole[]): Access => ({
  lead: [...lead, ...ofAny],
  support: ofAny,
  other: ofAny,
});

/** One line per route of GET /api/v1/openapi.json. */
export const accessMatrix: Readonly<Record<string, Access>> = {
  'POST /api/v1/session': everybody,
  'GET /api/v1/session': staff,
  'DELETE /api/v1/session': everybody,

  'POST /api/v1/reports': everybody,
  'POST /api/v1/reports/preview': everybody,
  'GET /api/v1/reports/{code}': everybody,
  // With the secret of the report; see below for those who do not have it.
  'POST /api/v1/reports/{code}/supplements': everybody,
  'POST /api/v1/reports/{code}/withdrawal': everybody,
  'POST /api/v1/reports/{code}/reopening': everybody,
  'POST /api/v1/reports/{code}/dispatch-review': everybody,
  'POST /api/v1/reports/{code}/rating': everybody,
  'POST /api/v1/reports/{code}/supports': everybody,
  'POST /api/v1/attachments': everybody,
  'GET /api/v1/notice': everybody,
  'GET /api/v1/similar': everybody,
  'POST /api/v1/reports/{code}/consent-withdrawal': everybody,

  'GET /api/v1/publications': ['publisher'],
  'PUT /api/v1/publications/{reportId}': ['publisher'],

  'GET /api/v1/fields': everybody,
  'GET /api/v1/places': everybody,
  'GET /api/v1/agencies': everybody,

  'GET /api/v1/registry/rules': ['supervisor', 'administrator'],
  'PUT /api/v1/registry/rules/{id}': ['administrator'],
  'PUT /api/v1/registry/rules/{id}/in-use': ['administrator'],
  'POST /api/v1/registry/rules/dry-run': ['administrator'],
  'GET /api/v1/registry/fields': ['supervisor', 'administrator'],
  'PUT /api/v1/registry/fields/{fieldCode}/automatic': ['administrator'],

  'GET /api/v1/models': ['supervisor', 'administrator'],
  'GET /api/v1/models/drift': ['supervisor', 'administrator'],
  'PUT /api/v1/models/standing': ['administrator'],
  'POST /api/v1/models/training': ['administrator'],

  'GET /api/v1/triage': atTriage,
  'POST /api/v1/triage/{reportId}/claim': atTriage,
  'POST /api/v1/triage/{reportId}/release': atTriage,
  'GET /api/v1/triage/{reportId}/similar': atTriage,
  'POST /api/v1/triage/{reportId}/dispatch': atTriage,
  'POST /api/v1/triage/{reportId}/undo': atTriage,
  'POST /api/v1/triage/{reportId}/rule': ['supervisor'],
  'POST /api/v1/triage/{reportId}/ask': atTriage,
  'POST /api/v1/triage/{reportId}/refuse': atTriage,
  'POST /api/v1/triage/{reportId}/denunciation': atTriage,
  'POST /api/v1/triage/{reportId}/review': atTriage,
  'POST /api/v1/triage/{reportId}/merge': atTriage,
  'POST /api/v1/triage/{reportId}/absorb': atTriage,
  'POST /api/v1/triage/{reportId}/split': atTriage,

  'GET /api/v1/samples': ['dispatcher'],
  'PUT /api/v1/samples/{sampleId}/judgement': ['dispatcher'],
  'GET /api/v1/samples/results': ['supervisor', 'administrator'],

  'GET /api/v1/cases': [...desk, ...province],
  'GET /api/v1/cases/{id}': { lead: [...desk, ...province], support: [...desk, ...province], other: province },
  'POST /api/v1/cases/{id}/accept': ofLead(...desk),
  'POST /api/v1/cases/{id}/return': either(desk, ['supervisor']),
  'POST /api/v1/cases/{id}/return-request': ofLead(...desk),
  'POST /api/v1/cases/{id}/return-decision': ofProvince('supervisor'),
  'POST /api/v1/cases/{id}/recall': ofProvince('dispatcher', 'supervisor'),
  'POST /api/v1/cases/{id}/assignment': ofLead('focal-point', 'head'),
  'POST /api/v1/cases/{id}/progress': ofLead(...desk),
  'POST /api/v1/cases/{id}/information-request': ofLead(...desk),
  'POST /api/v1/cases/{id}/resume': ofLead(...desk),
  'POST /api/v1/cases/{id}/extension-request': ofLead(...desk),
  'POST /api/v1/cases/{id}/extension-decision': either(['head'], ['supervisor']),
  'POST /api/v1/cases/{id}/answer': ofLead(...desk),
  'POST /api/v1/cases/{id}/sent-back': ofLead('head'),
  'POST /api/v1/cases/{id}/approval': ofLead('head'),
  'POST /api/v1/cases/{id}/forward-outside': ofLead(...desk),
  'POST /api/v1/cases/{id}/parts': { lead: [], support: desk, other: [] },
  'POST /api/v1/cases/{id}/supporter': either(desk, ['dispatcher', 'supervisor']),
  'POST /api/v1/cases/{id}/nudge': ofProvince('supervisor'),
  'POST /api/v1/cases/{id}/reopen': either(['focal-point', 'head'], ['supervisor']),
  'POST /api/v1/cases/{id}/decline-reopening': either(['head'], ['supervisor']),

  'GET /api/v1/measures': [...desk, ...province, 'publisher'],
  'GET /api/v1/measures/{measure}/cases': [...desk, ...province, 'publisher'],

  'GET /api/v1/notices': staff,
  'POST /api/v1/notices/{id}/read': staff,
};

interface AccessPair {
  route: ApiRoute;
  caller: Caller;
  party: Party;
}

/** Every route with every caller who may call it, or who may not. */
export function accessPairs(routes: readonly ApiRoute[], may: boolean): AccessPair[] {
  return routes.flatMap((route) => {
    const access = accessMatrix[route.name] ?? [];
    const byParty: Partial<Record<Party, readonly Caller[]>> = 'lead' in access ? access : { lead: access };
    return (Object.entries(byParty) as [Party, readonly Caller[]][]).flatMap(([party, allowed]) =>
      callers.filter((caller) => allowed.includes(caller) === may).map((caller) => ({ route, caller, party })),
    );
  });
}
