import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import type { operations } from '#api';
import { answerOf, api } from './client.js';

type QueryOf<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;

/** Milliseconds after which a queue is read again. */
const queueAge = 5_000;
const forever = { staleTime: Infinity, gcTime: Infinity } as const;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => answerOf(api.GET('/api/v1/session')),
  retry: false,
  staleTime: 60_000,
});

/** Of all that is read of the desk. */
export const triageKey = ['triage'];

export const triageQuery = infiniteQueryOptions({
  queryKey: [...triageKey, 'stream'],
  queryFn: ({ pageParam }) =>
    answerOf(api.GET('/api/v1/triage', { params: { query: { cursor: pageParam, limit: 50, together: 'true' } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
  refetchInterval: queueAge,
});

/** One report of the desk wherever it stands; null when there is none. */
export const triageReportQuery = (report: string) =>
  queryOptions({
    queryKey: [...triageKey, 'report', report],
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/api/v1/triage', { params: { query: { report } } }));
      return items[0] ?? null;
    },
    refetchInterval: queueAge,
    // What was decided since must not be shown as waiting when it is opened again.
    gcTime: 0,
  });

/** Standing reports that may be of the same matter. */
export const similarQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...triageKey, 'similar', reportId],
    queryFn: () => answerOf(api.GET('/api/v1/triage/{reportId}/similar', { params: { path: { reportId } } })),
  });

export interface CaseFilter {
  status?: string;
  overdue?: boolean;
  mine?: boolean;
  /** Waits for somebody to decide. */
  decision?: boolean;
  q?: string;
  agency?: string;
}

function asked({ status, q, agency, overdue, mine, decision }: CaseFilter): QueryOf<'listCases'> {
  const flag = (wanted: boolean | undefined) => (wanted ? 'true' : undefined);
  return { status, q, agency, overdue: flag(overdue), mine: flag(mine), decision: flag(decision), sort: 'due' };
}

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/v1/cases', { params: { query: { ...asked(filter), cursor: pageParam, limit: 30 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: queueAge,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
    refetchInterval: queueAge,
  });

type MeasuredCasesQuery = QueryOf<'listMeasuredCases'>;
export type Grouping = MeasuredCasesQuery['by'];
export type FigurePart = NonNullable<MeasuredCasesQuery['part']>;

export interface Period {
  from: string;
  to: string;
  by?: Grouping;
}

export const measuresQuery = (period: Period) =>
  queryOptions({
    queryKey: ['measures', period],
    queryFn: () => answerOf(api.GET('/api/v1/measures', { params: { query: period } })),
    refetchInterval: queueAge,
  });

type CasesBehind = Period & Pick<MeasuredCasesQuery, 'part' | 'group' | 'fieldCode' | 'agencies'>;

export const measuredCasesQuery = (measure: string, period: CasesBehind) =>
  infiniteQueryOptions({
    queryKey: ['measured', measure, period],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/measures/{measure}/cases', {
          params: { path: { measure }, query: { ...period, cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** Of all that publishers read. */
export const publicationsKey = ['publications'];

export const publicationsQuery = (state: QueryOf<'listPublications'>['state']) =>
  infiniteQueryOptions({
    queryKey: [...publicationsKey, state],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/v1/publications', { params: { query: { state, cursor: pageParam, limit: 30 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => answerOf(api.GET('/api/v1/notices')),
  refetchInterval: 15_000,
});

export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: () => answerOf(api.GET('/api/v1/fields')),
  ...forever,
});
const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: () => answerOf(api.GET('/api/v1/agencies')),
  ...forever,
});
export const placesQuery = queryOptions({
  queryKey: ['places'],
  queryFn: () => answerOf(api.GET('/api/v1/places')),
  ...forever,
});

/** What is judged stays on the page until the next one is asked for. */
export const samplesQuery = queryOptions({
  queryKey: ['samples'],
  queryFn: () => answerOf(api.GET('/api/v1/samples')),
  staleTime: Infinity,
  gcTime: 0,
});

export const sampleResultsQuery = queryOptions({
  queryKey: ['samples', 'results'],
  queryFn: () => answerOf(api.GET('/api/v1/samples/results')),
});

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: () => answerOf(api.GET('/api/v1/registry/rules')),
});

export const automaticQuery = queryOptions({
  queryKey: ['automatic'],
  queryFn: () => answerOf(api.GET('/api/v1/registry/fields')),
});

/** Whom a case can be given to. */
export function useAgenciesInOffice() {
  return useQuery(agenciesQuery).data?.items.filter(({ inOffice }) => inOffice) ?? [];
}

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: () => answerOf(api.GET('/api/v1/models')),
  refetchInterval: queueAge,
});

export const driftQuery = queryOptions({
  queryKey: ['models', 'drift'],
  queryFn: () => answerOf(api.GET('/api/v1/models/drift')),
});

/** Names of what cases name by code: nothing but dots while they load, the code itself of what has none. */
export function useNames() {
  const fields = useQuery(fieldsQuery).data?.items;
  const agencies = useQuery(agenciesQuery).data?.items;
  const places = useQuery(placesQuery).data?.items;
  return {
    field: (code: Code) => nameOf(code, fields, (field) => field.code),
    agency: (id: Code) => nameOf(id, agencies, (agency) => agency.id),
    place: (code: Code) => nameOf(code, places, (place) => place.code),
  };
}

type Code = string | null | undefined;

function nameOf<T extends { name: string }>(code: Code, items: T[] | undefined, codeOf: (item: T) => string): string {
  if (!code) return '';
  if (!items) return '…';
  return items.find((item) => codeOf(item) === code)?.name ?? code;
}
