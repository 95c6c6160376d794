import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Case } from '#api';
import { ApiProblem } from '../api/problem.js';
import { caseQuery, useNames } from '../api/queries.js';
import { instant } from '../format/instant.js';
import { limitInWords } from '../format/limit.js';
import { awaitsDispatch, deadlineOf } from '../report/awaits-dispatch.js';
import { ClockBadge } from '../report/clock-badge.js';
import { who } from '../report/who.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { useWords } from '../words/language.js';
import { Answers } from './answers.js';
import { CaseActions } from './case-actions.js';
import { History } from './history.js';
import { LinkedReports } from './linked-reports.js';

const route = getRouteApi('/cases/$caseId');

export function CasePage() {
  const words = useWords();
  const { caseId } = route.useParams();
  const search = route.useSearch();
  const { data, error, isPending, refetch } = useQuery(caseQuery(caseId));
  return (
    <div className="stack">
      <Link className="only-phone" to="/cases" search={search}>
        {words.cases.back}
      </Link>
      {isPending && <Loading />}
      {error instanceof ApiProblem && error.status === 404 ? (
        <h1 className="card">{words.error.gone}</h1>
      ) : (
        error && !data && <Failure error={error} retry={() => void refetch()} />
      )}
      {data && <CaseCard key={data.id} item={data} />}
    </div>
  );
}

function CaseCard({ item }: { item: Case }) {
  const words = useWords();
  const [changed, setChanged] = useState(false);
  return (
    <article className="card stack" aria-label={item.code}>
      {changed && (
        <Alert color="yellow" variant="outline" role="alert" withCloseButton onClose={() => setChanged(false)}>
          {words.error.changed}
        </Alert>
      )}
      <div className="row apart">
        <h1 className="figures">{item.code}</h1>
        <ClockBadge clock={item.clock} dueAt={deadlineOf(item)} />
      </div>
      <div className="row">
        <span className="chip">{words.status[item.status]}</span>
        {item.denunciation && <span className="chip alert">{words.triage.flags['to-cao']}</span>}
        {item.urgency === 'urgent' && <span className="chip alert">{words.urgent}</span>}
      </div>
      <p className="report-text">{item.fullText}</p>
      <Facts item={item} />
      {item.supplements.length > 0 && (
        <section className="stack tight">
          <h2>{words.report.supplements}</h2>
          {item.supplements.map((supplement) => (
            <p key={supplement.supplementNo} className="report-text small">
              {instant(supplement.at)}: {supplement.text}
            </p>
          ))}
        </section>
      )}
      <LinkedReports linked={item.linked} />
      <Answers answers={item.answers} />
      <History entries={item.history} people={item.people} />
      {item.actions.length > 0 && <CaseActions item={item} changed={setChanged} />}
    </article>
  );
}

function Facts({ item }: { item: Case }) {
  const words = useWords();
  const { report, channel } = words;
  const names = useNames();
  const given = !awaitsDispatch(item);
  const facts: [string, string | false | null | undefined][] = [
    [report.agency, given && item.agencyId ? names.agency(item.agencyId) : report.noAgency],
    [report.support, given && item.supportIds.map(names.agency).join(', ')],
    [report.assignee, item.assignee && who(item.assignee, item.people, names.agency, words)],
    [report.field, [names.field(item.fieldCode), names.field(item.subfieldCode)].filter(Boolean).join(' › ')],
    [report.place, item.placeCode ? names.place(item.placeCode) : report.unknownPlace],
    [report.address, item.location?.address],
    [report.channel, channel[item.channel]],
    [report.received, instant(item.receivedAt)],
    [report.dispatchBy, instant(item.dispatchBy)],
    [report.dispatched, given && instant(item.dispatchedAt)],
    [words.time.due, given && item.dueAt && instant(item.dueAt)],
    [report.limit, given && item.limit && limitInWords(item.limit, words)],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
