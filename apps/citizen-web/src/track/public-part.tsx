import type { Report } from '#api';
import { fieldName, placeName, references } from '../api/references.js';
import { toneOf } from '../api/report-status.js';
import { capitalised } from '../format/capitalised.js';
import { formatDistance, formatInstant } from '../format/instant.js';
import { Link } from '../shell/link.js';
import { trackPath } from '../shell/route.js';
import { Shape } from '../shell/shape.js';
import { useNow } from '../shell/use-now.js';
import { useSignal } from '../store/use-signal.js';
import { language, useWords } from '../words/language.js';

const shapes = { waiting: 'pause', open: 'dot', done: 'check', ended: 'square' } as const;

export function PublicPart({ report }: { report: Report }) {
  const words = useWords();
  const { track } = words;
  useSignal(references);
  const spoken = useSignal(language);
  const now = useNow();
  const tone = toneOf(report.status);
  // Somebody still owes an answer.
  const open = tone === 'open' || tone === 'waiting';
  const late = open && new Date(report.promise.answerBy) < now;
  const agency = report.holder?.name ?? (spoken === 'vi' ? 'cơ quan có trách nhiệm' : 'the responsible agency');
  const sentence = words.statusSentence[report.status](agency);
  const until = (instant: string) => {
    const at = new Date(instant);
    return `${formatInstant(at, now, spoken)} (${formatDistance(at, now, spoken)})`;
  };
  return (
    <>
      <p class={`status ${tone}`}>
        <Shape name={shapes[tone]} /> <strong>{words.status[report.status]}</strong>
      </p>
      <p class="lead">{capitalised(sentence)}</p>
      {late && <p class="note urgent">{track.late}</p>}
      <dl class="facts">
        {(report.holder || open) && (
          <>
            <dt>{track.holder}</dt>
            <dd>{report.holder?.name ?? track.noHolder}</dd>
          </>
        )}
        {!report.holder && open && (
          <>
            <dt>{track.dispatchBy}</dt>
            <dd>{until(report.promise.dispatchBy)}</dd>
          </>
        )}
        {open && (
          <>
            <dt>{track.answerBy}</dt>
            <dd>{until(report.promise.answerBy)}</dd>
          </>
        )}
        <dt>{track.received}</dt>
        <dd>{formatInstant(new Date(report.receivedAt), now, spoken)}</dd>
        {report.fieldCode && (
          <>
            <dt>{track.field}</dt>
            <dd>{fieldName(report.fieldCode)}</dd>
          </>
        )}
        {report.placeCode && (
          <>
            <dt>{track.place}</dt>
            <dd>{placeName(report.placeCode)}</dd>
          </>
        )}
      </dl>
      {report.parts && report.parts.length > 0 && (
        <section>
          <h2>{track.parts}</h2>
          <ul>
            {report.parts.map((part) => (
              <li key={part.code}>
                <Link href={trackPath(part.code)}>{part.code}</Link>: {words.status[part.status]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
