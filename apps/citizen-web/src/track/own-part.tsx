import type { Report } from '#api';
import { formatDay, formatInstant } from '../format/instant.js';
import { CopyButton } from '../shell/copy-button.js';
import { privateLink } from '../shell/route.js';
import { useNow } from '../shell/use-now.js';
import { keep, summaryOf } from '../store/own-reports.js';
import { useSignal } from '../store/use-signal.js';
import { language, useWords } from '../words/language.js';
import { Acts } from './acts.js';
import { PublishConsent } from './publish-consent.js';
import { Questions } from './questions.js';

interface Props {
  report: Report;
  secret: string;
  isKept: boolean;
  onChanged: () => void;
}

export function OwnPart({ report, secret, isKept, onChanged }: Props) {
  const { track } = useWords();
  const { code, text = '', promise, receivedAt } = report;
  return (
    <>
      {report.mergedInto && <GoesOn into={report.mergedInto} />}
      {report.answer && <Answer answer={report.answer} />}
      <Questions report={report} secret={secret} onChanged={onChanged} />
      <Acts report={report} secret={secret} onChanged={onChanged} />
      <section>
        <h2>{track.text}</h2>
        <p class="as-written">{text}</p>
      </section>
      <Timeline entries={report.timeline ?? []} />
      {report.publish && <PublishConsent code={code} secret={secret} onChanged={onChanged} />}
      <p class="row">
        <CopyButton text={privateLink(code, secret)}>{track.copyLink}</CopyButton>
        {isKept ? (
          <span class="hint">{track.kept}</span>
        ) : (
          <button
            type="button"
            class="secondary"
            onClick={() => keep({ code, secret, promise, receivedAt, summary: summaryOf(text) })}
          >
            {track.keepHere}
          </button>
        )}
      </p>
    </>
  );
}

/** How far the report is in which this one goes on. */
function GoesOn({ into: { status, holder } }: { into: NonNullable<Report['mergedInto']> }) {
  const { track, status: statuses } = useWords();
  return (
    <section class="card">
      <h2>{track.goesOn}</h2>
      <p>
        {statuses[status]}
        {holder && `, ${holder.name}`}
      </p>
      <p class="hint">{track.goesOnHint}</p>
    </section>
  );
}

function Answer({ answer }: { answer: NonNullable<Report['answer']> }) {
  const { track, outcome } = useWords();
  return (
    <section class="card answer">
      <h2>
        {track.answer}: {outcome[answer.outcome] ?? answer.outcome}
      </h2>
      <p class="as-written">{answer.text}</p>
      {answer.plannedFor && (
        <p>
          {track.plannedFor}: <strong>{formatDay(answer.plannedFor)}</strong>
        </p>
      )}
    </section>
  );
}

function Timeline({ entries }: { entries: NonNullable<Report['timeline']> }) {
  const { track } = useWords();
  const spoken = useSignal(language);
  const now = useNow();
  return (
    <section>
      <h2>{track.timeline}</h2>
      <ol class="timeline">
        {entries.map(({ at, type, title, detail, procedure }) => (
          <li key={`${at} ${type}`}>
            <span class="hint">{formatInstant(new Date(at), now, spoken)}</span>
            <strong>{title[spoken]}</strong>
            {detail && <p class="as-written">{detail}</p>}
            {procedure && (
              <p class="as-written">
                {track.procedure}: {procedure[spoken]}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
