import { formatInstant } from '../format/instant.js';
import { editAgain } from '../mine/mine-page.js';
import { CopyButton } from '../shell/copy-button.js';
import { Link } from '../shell/link.js';
import { PageHeading } from '../shell/page-heading.js';
import { go, privateLink, trackPath } from '../shell/route.js';
import { Shape } from '../shell/shape.js';
import { useNow } from '../shell/use-now.js';
import { useOnline } from '../shell/use-online.js';
import { type OwnReport, ownReports } from '../store/own-reports.js';
import type { QueuedReport } from '../store/queue.js';
import { runQueue } from '../store/queue-runner.js';
import { queue, replaceInQueue } from '../store/queue-store.js';
import { useSignal } from '../store/use-signal.js';
import { language, useWords } from '../words/language.js';

/** What became of a report that was sent off here: on its way, arrived, or not accepted. */
export function SentPage({ reportKey }: { reportKey: string }) {
  const words = useWords();
  const arrived = useSignal(ownReports).find(({ key }) => key === reportKey);
  const queued = useSignal(queue).find(({ key }) => key === reportKey);
  if (arrived) return <Arrived key="arrived" report={arrived} />;
  if (!queued) return <PageHeading key="none">{words.notThere}</PageHeading>;
  return queued.state === 'needs-you' ? (
    <Refused key="refused" report={queued} />
  ) : (
    <OnItsWay key="way" report={queued} />
  );
}

function OnItsWay({ report }: { report: QueuedReport }) {
  const { sending } = useWords().send;
  const reachable = useOnline() && report.attempts === 0;
  return (
    <>
      <PageHeading>{sending.title}</PageHeading>
      <p role="status">{reachable ? sending.text : sending.offline}</p>
      <p class="row">
        <button type="button" class="secondary" onClick={() => void runQueue()}>
          {sending.again}
        </button>
        <Link href="/cua-toi" class="button secondary">
          {sending.mine}
        </Link>
      </p>
    </>
  );
}

function Refused({ report }: { report: QueuedReport }) {
  const { refused } = useWords().send;
  const drop = () => {
    replaceInQueue(report.key, undefined);
    go('/');
  };
  return (
    <>
      <PageHeading>{refused.title}</PageHeading>
      <p class="note urgent" role="alert">
        {refused.text} {report.objection}
      </p>
      <p class="row">
        <button type="button" onClick={() => editAgain(report)}>
          {refused.edit}
        </button>
        <button type="button" class="plain" onClick={drop}>
          {refused.drop}
        </button>
      </p>
    </>
  );
}

function Arrived({ report: { code, secret, promise } }: { report: OwnReport }) {
  const { sent } = useWords().send;
  const now = useNow();
  const spoken = useSignal(language);
  const link = privateLink(code, secret);
  const format = (instant: string) => formatInstant(new Date(instant), now, spoken);
  return (
    <>
      <PageHeading>
        <Shape name="check" /> {sent.title}
      </PageHeading>
      <p>
        {sent.code}: <strong class="code">{code}</strong>
      </p>
      <p class="row">
        <CopyButton text={code}>{sent.copyCode}</CopyButton>
        <CopyButton text={link}>{sent.copyLink}</CopyButton>
        {'share' in navigator && (
          <button
            type="button"
            class="secondary"
            onClick={() =>
              void navigator.share({ title: code, url: `${location.origin}${trackPath(code)}` }).catch(() => undefined)
            }
          >
            {sent.share}
          </button>
        )}
      </p>
      <p class="hint">{sent.secret}</p>
      {promise && (
        <section>
          <h2>{sent.next}</h2>
          <ol>
            {sent.nextList(format(promise.dispatchBy), format(promise.answerBy)).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ol>
        </section>
      )}
      <p class="row">
        <Link href={trackPath(code)} class="button">
          {sent.track}
        </Link>
        <Link href="/gui" class="button secondary">
          {sent.another}
        </Link>
      </p>
    </>
  );
}
