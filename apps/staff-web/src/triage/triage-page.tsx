import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { TriageItem } from '#api';
import { triageQuery } from '../api/queries.js';
import { ClockBadge, dispatchClock } from '../report/clock-badge.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { useWords } from '../words/language.js';
import { Decision } from './decision.js';
import { TriageReport } from './triage-report.js';
import { Shape } from '../report/shape.js';

const route = getRouteApi('/triage');

/** The doubtful reports: the stream, the report, the decision. */
export function TriagePage() {
  const words = useWords();
  const { report } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isPending, refetch } = useQuery(triageQuery);
  const choose = (reportId?: string) => navigate({ search: { report: reportId } });
  if (isPending) return <Loading />;
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;

  const items = data.items.filter((item) => item.state !== 'undo');
  const named = items.find((item) => item.reportId === report);
  // On a wide screen the first one is open at once; on a phone the list comes first.
  const chosen = named ?? items[0];
  return (
    <div className="stack">
      <div className="row apart">
        <h1>
          {words.triage.title} <span className="quiet figures">({data.total})</span>
        </h1>
      </div>
      {!chosen ? (
        <p className="card">
          <Shape state="closed" /> {words.triage.empty}
        </p>
      ) : (
        <div className={named ? 'split three chosen' : 'split three'}>
          <ul className="list master">
            {items.map((item) => (
              <li key={item.reportId}>
                <StreamItem item={item} current={item === chosen} choose={() => void choose(item.reportId)} />
              </li>
            ))}
          </ul>
          {named && (
            <Button className="only-phone" variant="default" onClick={() => void choose()}>
              {words.cases.back}
            </Button>
          )}
          <TriageReport item={chosen} />
          <Decision key={chosen.reportId} item={chosen} decided={() => void choose()} />
        </div>
      )}
    </div>
  );
}

function StreamItem({ item, current, choose }: { item: TriageItem; current: boolean; choose: () => void }) {
  const words = useWords();
  return (
    <button className="item" aria-current={current} onClick={choose}>
      <span className="row apart">
        <ClockBadge clock={dispatchClock(item.minutesLeft, item.urgency === 'normal')} dueAt={item.dispatchBy} />
        <span className="quiet small figures">{item.code}</span>
      </span>
      <span className="one-line small">{item.text}</span>
      <span className="row">
        {item.reasons.map((reason) => (
          <span key={reason} className={reason === 'emergency' ? 'chip alert' : 'chip'}>
            {words.triage.reasons[reason]}
          </span>
        ))}
      </span>
    </button>
  );
}
