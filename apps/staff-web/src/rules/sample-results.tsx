import { useQuery } from '@tanstack/react-query';
import type { SampleResult } from '#api';
import { sampleResultsQuery } from '../api/queries.js';
import { day } from '../format/day.js';
import { Failure } from '../shell/failure.js';
import { useLanguage } from '../words/language.js';

/** What the blind samples said of each field. */
export function SampleResults() {
  const { words } = useLanguage();
  const { data, error } = useQuery(sampleResultsQuery);
  return (
    <section className="card stack" aria-label={words.sample.results}>
      <h2>{words.sample.results}</h2>
      {error && !data && <Failure error={error} />}
      {data && (
        <p className="small quiet">{words.sample.rule(data.rule.wrong, data.rule.latestJudged, data.rule.patience)}</p>
      )}
      {data?.items.length === 0 && <p>{words.sample.noResults}</p>}
      <table className="table stacked">
        <tbody>
          {data?.items.map(({ fieldCode, field, latest, weeks }) => (
            <tr key={fieldCode}>
              <td>{field}</td>
              <td className="figures">{words.sample.latest(latest.wrong, latest.judged)}</td>
              <td className="small figures">
                {weeks.map((week) => (
                  <Week key={week.week} week={week} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Week({ week: result }: { week: SampleResult['weeks'][number] }) {
  const { week, dispatched, sampled, right, wrong, untold, subfieldRight, subfieldWrong } = result;
  const { words, language } = useLanguage();
  const { sample } = words;
  const counts = sample.counts(right, wrong, untold, sampled - right - wrong - untold);
  return (
    <div>
      {sample.week(day(week, language))} ({sample.drawn(sampled, dispatched)}): {counts}
      {subfieldRight + subfieldWrong > 0 && `; ${sample.secondLevel(subfieldRight, subfieldWrong)}`}
    </div>
  );
}
