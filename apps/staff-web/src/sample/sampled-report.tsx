import type { SampleItem } from '#api';
import { day } from '../format/day.js';
import { instant } from '../format/instant.js';
import { useLanguage } from '../words/language.js';

/** What the citizen wrote, and nothing that was made of it. */
export function SampledReport({ item }: { item: SampleItem }) {
  const { words, language } = useLanguage();
  const { report, sample } = words;
  return (
    <article className="card stack" aria-label={sample.title}>
      <p className="small quiet">{sample.week(day(item.week, language))}</p>
      <p className="report-text">{item.text}</p>
      <dl className="facts">
        <dt>{report.received}</dt>
        <dd>{instant(item.receivedAt)}</dd>
        <dt>{report.channel}</dt>
        <dd>{words.channel[item.channel]}</dd>
        <dt>{report.place}</dt>
        <dd>{item.place ?? report.unknownPlace}</dd>
        {item.address && (
          <>
            <dt>{report.address}</dt>
            <dd>{item.address}</dd>
          </>
        )}
      </dl>
    </article>
  );
}
