import { Link } from '../shell/link.js';
import { PageHeading } from '../shell/page-heading.js';
import { go, sendPath, trackPath } from '../shell/route.js';
import { useNow } from '../shell/use-now.js';
import { useOnline } from '../shell/use-online.js';
import { formatInstant } from '../format/instant.js';
import { replaceDraft, draftOf } from '../store/draft.js';
import { forgetReport, ownReports, summaryOf } from '../store/own-reports.js';
import type { QueuedReport } from '../store/queue.js';
import { runQueue } from '../store/queue-runner.js';
import { queue, replaceInQueue } from '../store/queue-store.js';
import { useSignal } from '../store/use-signal.js';
import { language, useWords } from '../words/language.js';

export function MinePage() {
  const { mine } = useWords();
  const waiting = useSignal(queue);
  const reports = useSignal(ownReports);
  const now = useNow();
  const spoken = useSignal(language);
  const forget = (code: string) => {
    if (confirm(mine.forgetSure)) forgetReport(code);
  };
  return (
    <>
      <PageHeading>{mine.title}</PageHeading>
      {waiting.length > 0 && <WaitingList waiting={waiting} />}
      {waiting.length + reports.length === 0 ? <p>{mine.empty}</p> : <p class="hint">{mine.onThisPhone}</p>}
      <ul class="list">
        {reports.map(({ code, summary, receivedAt }) => (
          <li key={code} class="card">
            <Link href={trackPath(code)}>
              <strong>{code}</strong>
            </Link>
            <p class="as-written">{summary}</p>
            <p class="hint">{formatInstant(new Date(receivedAt), now, spoken)}</p>
            <button type="button" class="plain" aria-label={`${mine.forget}: ${code}`} onClick={() => forget(code)}>
              {mine.forget}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function WaitingList({ waiting }: { waiting: QueuedReport[] }) {
  const { mine } = useWords();
  const online = useOnline();
  return (
    <section>
      <h2>{mine.queue}</h2>
      <ul class="list">
        {waiting.map((report) => (
          <li key={report.key} class="card">
            <p class="as-written">{summaryOf(report.body.text)}</p>
            {report.state === 'needs-you' ? (
              <p class="error">
                {mine.needsYou}: {report.objection}
              </p>
            ) : (
              <p class="hint">
                {!online && mine.offline} {mine.waiting}
              </p>
            )}
            <p class="row">
              {report.state === 'needs-you' ? (
                <button type="button" class="secondary" onClick={() => editAgain(report)}>
                  {mine.edit}
                </button>
              ) : (
                <button type="button" class="secondary" onClick={() => void runQueue()}>
                  {mine.tryNow}
                </button>
              )}
              <button type="button" class="plain" onClick={() => replaceInQueue(report.key, undefined)}>
                {mine.drop}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** It becomes a draft again. */
export function editAgain({ key, body }: QueuedReport): void {
  replaceDraft(draftOf(body));
  replaceInQueue(key, undefined);
  go(sendPath(1));
}
