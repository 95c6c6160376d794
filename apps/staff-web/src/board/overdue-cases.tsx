import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { casesQuery, useNames } from '../api/queries.js';
import { awaitsDispatch, deadlineOf } from '../report/awaits-dispatch.js';
import { ClockBadge } from '../report/clock-badge.js';
import { Failure } from '../shell/failure.js';
import { useWords } from '../words/language.js';
import { Shape } from '../report/shape.js';

/** What is overdue now, to be dispatched or to be handled, worst first. */
export function OverdueCases() {
  const words = useWords();
  const names = useNames();
  const { data, error } = useInfiniteQuery(casesQuery({ overdue: true }));
  const items = data?.pages[0]?.items ?? [];
  const more = data?.pages[0]?.next ? '+' : '';
  return (
    <section className="card stack">
      <div className="row apart">
        <h2>
          <Shape state="overdue" /> {words.board.overdue}{' '}
          {data && <span className="figures">({items.length + more})</span>}
        </h2>
        <Link to="/cases" search={{ overdue: true }} className="small">
          {words.board.cases}
        </Link>
      </div>
      {error && !data && <Failure error={error} />}
      {data && items.length === 0 && (
        <p className="quiet">
          <Shape state="closed" /> {words.board.overdueNone}
        </p>
      )}
      {items.length > 0 && (
        <div className="scroll">
          <table className="table stacked">
            <tbody>
              {items.slice(0, 10).map((item) => (
                <tr key={item.id}>
                  <td>
                    <ClockBadge clock={item.clock} dueAt={deadlineOf(item)} />
                  </td>
                  <td>
                    <Link to="/cases/$caseId" params={{ caseId: item.id }} search={{ overdue: true }}>
                      {item.code}
                    </Link>
                  </td>
                  <td>{awaitsDispatch(item) ? words.board.late.dispatch : words.board.late.handling}</td>
                  <td>{awaitsDispatch(item) ? words.report.noAgency : names.agency(item.agencyId)}</td>
                  <td>
                    <span className="one-line">{item.text}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
