import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Drift, DriftShare, DriftShares } from '#api';
import { driftQuery } from '../api/queries.js';
import { day } from '../format/day.js';
import { rate } from '../format/rate.js';
import { Failure } from '../shell/failure.js';
import { useLanguage } from '../words/language.js';
import { ColumnHeads } from '../shell/column-heads.js';

const measures = ['unsure', 'corrected', 'unfamiliar'] as const;

/** Whether the standing model still understands what citizens write, and what to do when it does not. */
export function DriftCard() {
  const { words, language } = useLanguage();
  const { drift, sample } = words;
  const { data, error } = useQuery(driftQuery);
  const standing = data?.standing;
  const heads = [drift.period, ...measures.map((measure) => drift.measures[measure])];
  return (
    <section className="card stack" aria-label={drift.title}>
      <h2>{drift.title}</h2>
      {error && !data && <Failure error={error} />}
      {data && <p className="small quiet">{drift.intro(data.rule.first)}</p>}
      {standing && <Findings standing={standing} rule={data.rule} />}
      {data && (
        <div className="scroll" tabIndex={0} role="region" aria-label={drift.table}>
          <table className="table">
            <thead>
              <tr>
                <ColumnHeads names={heads} />
              </tr>
            </thead>
            <tbody>
              {standing && <Line period={drift.first(standing.first.reports)} shares={standing.first.shares} />}
              {standing?.recent.map(({ days, shares }) => (
                <Line key={days} period={drift.days(days)} shares={shares} />
              ))}
              {data.weeks.map(({ week, shares }) => (
                <Line key={week} period={sample.week(day(week, language))} shares={shares} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface FindingsProps {
  standing: NonNullable<Drift['standing']>;
  rule: Drift['rule'];
}

function Findings({ standing: { first, recent, alarms }, rule }: FindingsProps) {
  const { drift } = useLanguage().words;
  const say = useShare();
  if (alarms.length > 0) {
    return (
      <Alert color="yellow" variant="outline" role="alert">
        {alarms.map((alarm) => (
          <p key={alarm.measure}>
            {drift.worse[alarm.measure]}: {drift.figures(alarm.days, say(alarm.recent), say(alarm.first))}
          </p>
        ))}
        <p>{drift.advice}</p>
      </Alert>
    );
  }
  const isEnough = recent.some(({ shares }) => measures.some((measure) => shares[measure].of >= rule.least));
  return <p>{isEnough ? drift.well : drift.tooFew(first.reports, rule.first, rule.least)}</p>;
}

function Line({ period, shares }: { period: string; shares: DriftShares }) {
  const say = useShare();
  return (
    <tr>
      <td>{period}</td>
      {measures.map((measure) => (
        <td key={measure} className="figures">
          {say(shares[measure])}
        </td>
      ))}
    </tr>
  );
}

function useShare(): (share: DriftShare) => string {
  const { words, language } = useLanguage();
  return ({ count, of }) => {
    if (of === 0) return '–';
    const said = rate(count, of, language);
    return of < 10 ? said : words.drift.share(said, of);
  };
}
