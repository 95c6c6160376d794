import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useParams } from '@tanstack/react-router';
import type { CaseStatus, CaseSummary } from '#api';
import { type CaseFilter, casesQuery, useNames } from '../api/queries.js';
import { deadlineOf } from '../report/awaits-dispatch.js';
import { ClockBadge } from '../report/clock-badge.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { MoreButton } from '../shell/more-button.js';
import { useWords } from '../words/language.js';
import { Shape } from '../report/shape.js';

export type CasesSearch = CaseFilter;

const route = getRouteApi('/cases');
const onTheDesk: CaseStatus[] = ['dispatched', 'accepted', 'in-progress', 'reopened', 'awaiting-citizen', 'answered'];

/** The queue by time left, with the chosen case beside it. */
export function CasesPage() {
  const words = useWords();
  const search = route.useSearch();
  const { caseId } = useParams({ strict: false });
  const filter = { ...search, status: search.status === 'open' ? onTheDesk.join(',') : search.status };
  const { data, error, isPending, refetch, ...more } = useInfiniteQuery(casesQuery(filter));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={caseId ? 'split chosen' : 'split'}>
      <section className="stack master" aria-label={words.cases.title}>
        <h1>{search.decision ? words.nav.approvals : words.cases.title}</h1>
        <Filters search={search} />
        {isPending && <Loading />}
        {error && !data && <Failure error={error} retry={() => void refetch()} />}
        {data && items.length === 0 && (
          <p className="card quiet">
            <Shape state="closed" /> {words.cases.empty}
          </p>
        )}
        <ul className="list">
          {items.map((item) => (
            <li key={item.id}>
              <CaseItem item={item} search={search} />
            </li>
          ))}
        </ul>
        <MoreButton of={more} />
      </section>
      <div>
        <Outlet />
      </div>
    </div>
  );
}

function Filters({ search }: { search: CasesSearch }) {
  const words = useWords();
  const navigate = route.useNavigate();
  const change = (part: CasesSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  const statuses = Object.entries(words.status).map(([value, label]) => ({ value, label }));
  return (
    <div className="stack tight">
      <TextInput
        aria-label={words.cases.search}
        placeholder={words.cases.search}
        defaultValue={search.q ?? ''}
        onKeyDown={(event) => event.key === 'Enter' && change({ q: event.currentTarget.value || undefined })}
        onBlur={(event) => change({ q: event.currentTarget.value || undefined })}
      />
      <div className="row">
        <NativeSelect
          aria-label={words.cases.status}
          data={[{ value: '', label: words.cases.all }, { value: 'open', label: words.cases.open }, ...statuses]}
          value={search.status ?? ''}
          onChange={(event) => change({ status: event.currentTarget.value || undefined })}
        />
        <Checkbox
          label={words.cases.overdueOnly}
          checked={search.overdue ?? false}
          onChange={(event) => change({ overdue: event.currentTarget.checked || undefined })}
        />
      </div>
    </div>
  );
}

function CaseItem({ item, search }: { item: CaseSummary; search: CasesSearch }) {
  const words = useWords();
  const names = useNames();
  return (
    <Link className="item" to="/cases/$caseId" params={{ caseId: item.id }} search={search}>
      <span className="row apart">
        <ClockBadge clock={item.clock} dueAt={deadlineOf(item)} />
        <span className="quiet small figures">{item.code}</span>
      </span>
      <span className="one-line small">{item.text}</span>
      <span className="row">
        <span className="chip">{words.status[item.status]}</span>
        {item.urgency === 'urgent' && <span className="chip alert">{words.urgent}</span>}
        <span className="small quiet">{names.place(item.placeCode)}</span>
      </span>
    </Link>
  );
}
