import type { TriageItem } from '#api';
import { instant } from '../format/instant.js';
import { useNames } from '../api/queries.js';
import { ClockBadge, dispatchClock } from '../report/clock-badge.js';
import { useWords } from '../words/language.js';

/** What the citizen wrote and what is known about it. */
export function TriageReport({ item }: { item: TriageItem }) {
  const words = useWords();
  const names = useNames();
  const { report, triage } = words;
  return (
    <article className="card stack" aria-label={item.code}>
      <div className="row apart">
        <h2 className="figures">{item.code}</h2>
        <ClockBadge clock={dispatchClock(item.minutesLeft, item.urgency === 'normal')} dueAt={item.dispatchBy} />
      </div>
      <div className="row">
        {item.urgency === 'urgent' && <span className="chip alert">{words.urgent}</span>}
        {item.flags.map((flag) => (
          <span key={flag} className="chip">
            {triage.flags[flag]}
          </span>
        ))}
      </div>
      <p className="report-text">{item.text}</p>
      {item.why.length > 0 && (
        <p className="small quiet">
          {triage.words}: {item.why.join(', ')}
        </p>
      )}
      <dl className="facts">
        <dt>{report.received}</dt>
        <dd>{instant(item.receivedAt)}</dd>
        <dt>{report.dispatchBy}</dt>
        <dd>{instant(item.dispatchBy)}</dd>
        <dt>{report.channel}</dt>
        <dd>{words.channel[item.channel]}</dd>
        <dt>{report.place}</dt>
        <dd>{item.place.name ?? (item.place.code ? names.place(item.place.code) : report.unknownPlace)}</dd>
        {item.location?.address && (
          <>
            <dt>{report.address}</dt>
            <dd>{item.location.address}</dd>
          </>
        )}
      </dl>
      {item.returns.map((returned) => (
        <p key={returned.at} className="small">
          {triage.returned(returned.agency)} ({instant(returned.at)}): {returned.note}
        </p>
      ))}
    </article>
  );
}
