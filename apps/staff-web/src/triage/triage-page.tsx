import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { triageQuery } from '../api/queries.js';
import { Shape } from '../report/shape.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { MoreButton } from '../shell/more-button.js';
import { useWords } from '../words/language.js';
import { isTaken } from './is-taken.js';
import { OpenReport } from './open-report.js';
import { StreamItem } from './stream-item.js';

const route = getRouteApi('/triage');

/** The doubtful reports: the stream, the report, the decision. The address names the report, so that no new one takes its place. */
export function TriagePage() {
  const words = useWords();
  const { report } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useMediaQuery('(min-width: 901px)', undefined, { getInitialValueInEffect: false });
  const { data, error, isPending, refetch, ...more } = useInfiniteQuery(triageQuery);
  const open = (reportId?: string) => navigate({ search: { report: reportId } });
  if (isPending) return <Loading />;
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;

  const items = data.pages.flatMap((page) => page.items).filter((item) => item.state !== 'undo');
  // On a wide screen the first one that nobody else has is open at once; on a phone the list comes first.
  const first = items.find((item) => !isTaken(item)) ?? items[0];
  if (wide && !report && first) return <Navigate to="/triage" search={{ report: first.reportId }} replace />;
  return (
    <div className="stack">
      <h1>
        {words.triage.title} <span className="quiet figures">({data.pages[0]!.total})</span>
      </h1>
      <div className={report ? 'split three chosen' : 'split three'}>
        <section className="stack master" aria-label={words.triage.title}>
          {items.length === 0 && (
            <p className="card">
              <Shape state="closed" /> {words.triage.empty}
            </p>
          )}
          <ul className="list">
            {items.map((item) => (
              <li key={item.reportId}>
                <StreamItem item={item} current={item.reportId === report} choose={() => void open(item.reportId)} />
              </li>
            ))}
          </ul>
          <MoreButton of={more} />
        </section>
        {report && (
          <>
            <Button className="only-phone" variant="default" onClick={() => void open()}>
              {words.cases.back}
            </Button>
            <OpenReport key={report} id={report} items={items} open={open} />
          </>
        )}
      </div>
    </div>
  );
}
