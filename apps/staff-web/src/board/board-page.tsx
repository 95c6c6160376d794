import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { measuresQuery } from '../api/queries.js';
import { currentMonth, instant, monthRange } from '../format/instant.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { useWords } from '../words/language.js';
import { AgencyTable } from './agency-table.js';
import { HopsTile } from './hops-tile.js';
import { MeasureTile } from './measure-tile.js';
import { OverdueCases } from './overdue-cases.js';
import { WhoDecided } from './who-decided.js';

const route = getRouteApi('/board');

/** The figures of a month, each with the cases behind it, and what is overdue now. */
export function BoardPage() {
  const words = useWords();
  const { month = currentMonth() } = route.useSearch();
  const navigate = route.useNavigate();
  const period = monthRange(month);
  const measures = useQuery(measuresQuery(period));
  const byAgency = useQuery(measuresQuery({ ...period, by: 'agency' }));
  const timely = measures.data?.items.find(({ measure }) => measure === 'timely-dispatch');
  const others = measures.data?.items.filter((item) => item !== timely) ?? [];
  return (
    <div className="stack">
      <div className="row apart">
        <h1>{words.board.title}</h1>
        <TextInput
          type="month"
          aria-label={words.board.month}
          value={month}
          onChange={(event) => void navigate({ search: { month: event.currentTarget.value || undefined } })}
        />
      </div>
      {measures.data && (
        <p className="small quiet">
          {measures.data.provisional && `${words.board.provisional}, `}
          {words.board.asOf(instant(measures.data.asOf))}
        </p>
      )}
      {measures.isPending && <Loading />}
      {measures.error && !measures.data && <Failure error={measures.error} retry={() => void measures.refetch()} />}
      {timely && (
        <MeasureTile item={timely} month={month} main>
          <WhoDecided month={month} />
        </MeasureTile>
      )}
      <div className="tiles">
        {others.map((item) => (
          <MeasureTile key={item.measure} item={item} month={month} />
        ))}
        {measures.data?.hops.map((item) => (
          <HopsTile key={item.measure} item={item} month={month} />
        ))}
      </div>
      <OverdueCases />
      {byAgency.data && <AgencyTable figures={byAgency.data} month={month} />}
    </div>
  );
}
