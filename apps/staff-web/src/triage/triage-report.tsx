import { useQuery } from '@tanstack/react-query';
import type { TriageItem } from '#api';
import { caseQuery, useNames } from '../api/queries.js';
import { reasonInWords } from '../cases/said-with.js';
import { instant } from '../format/instant.js';
import { ClockBadge, dispatchClock } from '../report/clock-badge.js';
import { useWords } from '../words/language.js';
import { askedAndAdded } from './asked-and-added.js';
import { ReasonChips } from './reason-chips.js';

/** What the citizen wrote and what is known about it. */
export function TriageReport({ item }: { item: TriageItem }) {
  const words = useWords();
  const names = useNames();
  const { report, triage } = words;
  // The desk has one text; its case keeps what was added apart, with the questions.
  const known = useQuery(caseQuery(item.reportId)).data;
  const { text, added } = askedAndAdded(item.text, known ?? { supplements: [], history: [] });
  const said = new Set(item.reasons.map((reason) => triage.reasons[reason]));
  const flags = item.flags.filter((flag) => !said.has(triage.flags[flag]));
  const urgent = item.urgency === 'urgent' && !item.reasons.includes('emergency');
  return (
    <article className="card stack" aria-label={item.code}>
      <div className="row apart">
        <h2 className="figures">{item.code}</h2>
        <ClockBadge clock={dispatchClock(item.minutesLeft, item.urgency === 'normal')} dueAt={item.dispatchBy} />
      </div>
      {item.reasons.length > 0 && (
        <div className="row">
          <span className="small quiet">{triage.why}:</span>
          <ReasonChips reasons={item.reasons} />
        </div>
      )}
      {(urgent || flags.length > 0) && (
        <div className="row">
          {urgent && <span className="chip alert">{words.urgent}</span>}
          {flags.map((flag) => (
            <span key={flag} className="chip">
              {triage.flags[flag]}
            </span>
          ))}
        </div>
      )}
      <p className="report-text">{text}</p>
      {added.map(({ no, at, text: reply, question }) => (
        <dl key={no} className="facts">
          {question !== undefined && (
            <>
              <dt>{triage.question}</dt>
              <dd className="report-text">{question}</dd>
            </>
          )}
          <dt>{question === undefined ? report.supplements : triage.reply}</dt>
          <dd className="report-text">
            {reply} <span className="quiet">({instant(at)})</span>
          </dd>
        </dl>
      ))}
      {item.question && (
        <dl className="facts">
          <dt>{triage.question}</dt>
          <dd className="report-text">
            {item.question.text} <span className="quiet">({triage.replyBy(instant(item.question.replyBy))})</span>
          </dd>
        </dl>
      )}
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
          {returned.reason === 'recalled' ? returned.agency : triage.returned(returned.agency)} ({instant(returned.at)}
          ). {reasonInWords(returned.reason, words)}. {returned.note}
          {returned.suggestedAgencyId && <> {triage.suggested(names.agency(returned.suggestedAgencyId))}</>}
        </p>
      ))}
    </article>
  );
}
