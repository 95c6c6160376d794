import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { get, query } from './http.js';
import type {
  Agency,
  Case,
  CaseSummary,
  Field,
  MeasuredCase,
  Measures,
  Notice,
  Page,
  Place,
  Session,
  TriageItem,
} from './types.js';

/** Milliseconds after which a queue is read again. */
const queueAge = 5_000;
const forever = { staleTime: Infinity, gcTime: Infinity } as const;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => get<Session>('/session'),
  retry: false,
  staleTime: 60_000,
});

export const triageQuery = queryOptions({
  queryKey: ['triage'],
  queryFn: () => get<Page<TriageItem>>('/triage?limit=50'),
  refetchInterval: queueAge,
});

export interface CaseFilter {
  status?: string;
  overdue?: boolean;
  mine?: boolean;
  q?: string;
  agency?: string;
}

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam }) =>
      get<Page<CaseSummary>>(`/cases${query({ ...filter, sort: 'due', cursor: pageParam, limit: 30 })}`),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: queueAge,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => get<Case>(`/cases/${encodeURIComponent(id)}`),
    refetchInterval: queueAge,
  });

export interface Period {
  from: string;
  to: string;
  by?: string;
}

export const measuresQuery = (period: Period) =>
  queryOptions({
    queryKey: ['measures', period],
    queryFn: () => get<Measures>(`/measures${query({ ...period })}`),
    refetchInterval: queueAge,
  });

export const measuredCasesQuery = (measure: string, period: Period & { part: string; group?: string }) =>
  infiniteQueryOptions({
    queryKey: ['measured', measure, period],
    queryFn: ({ pageParam }) =>
      get<Page<MeasuredCase>>(`/measures/${measure}/cases${query({ ...period, cursor: pageParam, limit: 50 })}`),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => get<Page<Notice> & { unread: number }>('/notices'),
  refetchInterval: 15_000,
});

export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: () => get<Page<Field>>('/fields'),
  ...forever,
});
export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: () => get<Page<Agency>>('/agencies'),
  ...forever,
});
const placesQuery = queryOptions({ queryKey: ['places'], queryFn: () => get<Page<Place>>('/places'), ...forever });

/** Names of what cases name by code; the code itself while they load. */
export function useNames() {
  const fields = useQuery(fieldsQuery).data?.items;
  const agencies = useQuery(agenciesQuery).data?.items;
  const places = useQuery(placesQuery).data?.items;
  return {
    field: (code: string | null | undefined) => fields?.find((field) => field.code === code)?.name ?? code ?? '',
    agency: (id: string | null | undefined) => agencies?.find((agency) => agency.id === id)?.name ?? id ?? '',
    place: (code: string | null | undefined) => places?.find((place) => place.code === code)?.name ?? code ?? '',
  };
}
