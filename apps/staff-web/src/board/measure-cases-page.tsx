import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { fieldsQuery, type FigurePart, type Grouping, measuredCasesQuery, useNames } from '../api/queries.js';
import { currentMonth, instant, monthRange } from '../format/instant.js';
import { fieldOptions } from '../report/field-options.js';
import { NameSelect } from '../report/name-select.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { MoreButton } from '../shell/more-button.js';
import { useLanguage } from '../words/language.js';
import { partLabel } from './part-label.js';

export interface MeasureSearch {
  month?: string;
  part?: FigurePart;
  by?: Grouping;
  group?: string;
  /** A field of either level. */
  field?: string;
  /** Through how many agencies the reports went. */
  agencies?: number;
}

const route = getRouteApi('/board/$measure');
/** In the order of the chips. */
export const parts = ['numerator', 'late', 'pending', 'excluded', 'denominator'] as const satisfies FigurePart[];

/** Those of which a group is opened. */
export const groupings = ['agency', 'decided-by'] as const satisfies Grouping[];

/** The cases behind a figure. */
export function MeasureCasesPage() {
  const { words, language } = useLanguage();
  const names = useNames();
  const { measure } = route.useParams();
  const search = route.useSearch();
  const { month = currentMonth(), part = 'denominator', by, group, field, agencies } = search;
  const navigate = route.useNavigate();
  const fields = useQuery(fieldsQuery).data?.items ?? [];
  const { data, error, isPending, ...more } = useInfiniteQuery(
    measuredCasesQuery(measure, { ...monthRange(month), part, by, group, fieldCode: field, agencies }),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const timed = items.some(({ hours }) => hours !== null);
  const counted = items.some((item) => item.agencies !== null);
  return (
    <div className="stack">
      <Link to="/board" search={{ month }}>
        {words.board.title}
      </Link>
      <h1>
        {words.board.measures[measure] ?? measure} · {month.split('-').reverse().join('/')}
        {group && ` · ${words.board.decidedBy[group] ?? names.agency(group)}`}
        {agencies !== undefined && ` · ${words.board.through(agencies)}`}
      </h1>
      <div className="row">
        {parts.map((one) => (
          <Link
            key={one}
            className="chip"
            to="/board/$measure"
            params={{ measure }}
            search={{ ...search, month, part: one }}
            aria-current={one === part}
          >
            {words.board.parts[partLabel(measure, one)]}
          </Link>
        ))}
        <NameSelect
          clearable
          aria-label={words.report.field}
          placeholder={words.board.everyField}
          data={fieldOptions(fields)}
          value={field ?? null}
          onChange={(code) => void navigate({ search: { ...search, field: code ?? undefined } })}
        />
      </div>
      {isPending && <Loading />}
      {error && !data && <Failure error={error} />}
      {data && items.length === 0 && <p className="card quiet">{words.cases.empty}</p>}
      {items.length > 0 && (
        <div className="card scroll">
          <table className="table wide">
            <thead>
              <tr>
                <th>{words.report.code}</th>
                <th>{words.report.received}</th>
                <th>{words.report.dispatchBy}</th>
                <th>{words.report.dispatched}</th>
                <th>{words.report.agency}</th>
                <th>{words.report.field}</th>
                {counted && <th>{words.board.measures.hops}</th>}
                {timed && <th>{words.board.hours}</th>}
                <th>{words.board.why}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={`${item.id} ${item.agencyId}`}>
                  <td>
                    <Link to="/cases/$caseId" params={{ caseId: item.id }} search={{}}>
                      {item.code}
                    </Link>
                  </td>
                  <td>{instant(item.receivedAt)}</td>
                  <td>{instant(item.dispatchBy)}</td>
                  <td>{instant(item.dispatchedAt)}</td>
                  <td>{item.agencyId ? names.agency(item.agencyId) : words.report.noAgency}</td>
                  <td>{[names.field(item.fieldCode), names.field(item.subfieldCode)].filter(Boolean).join(' › ')}</td>
                  {counted && <td>{item.agencies}</td>}
                  {timed && <td>{item.hours?.toLocaleString(language)}</td>}
                  <td>{words.board.whys[item.why]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoreButton of={more} />
    </div>
  );
}
