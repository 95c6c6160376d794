import { ApiError } from '../api/api-error.js';
import { Link } from '../shell/link.js';
import { PageHeading } from '../shell/page-heading.js';
import { trackPath } from '../shell/route.js';
import { ownReports } from '../store/own-reports.js';
import { useSignal } from '../store/use-signal.js';
import { useWords } from '../words/language.js';
import { OwnPart } from './own-part.js';
import { PublicPart } from './public-part.js';
import { type ReportState, useReport } from './use-report.js';

/** Where a report is, in plain words; with its secret also what only its sender sees. */
export function TrackPage({ code, secret }: { code: string; secret?: string }) {
  const { track } = useWords();
  const kept = useSignal(ownReports).find((report) => report.code === code)?.secret;
  const key = secret ?? kept;
  const { report, reload } = useReport(code, key);
  return (
    <>
      <PageHeading title={`${code} · ${track.title}`}>
        {track.title} <span class="code">{code}</span>
      </PageHeading>
      {report.state === 'loading' && <p role="status">{track.loading}</p>}
      {report.state === 'failed' && <Failed error={report.error} onAgain={reload} />}
      {report.state === 'known' && <Known known={report} secret={key} isKept={kept !== undefined} onChanged={reload} />}
    </>
  );
}

interface KnownProps {
  known: Extract<ReportState, { state: 'known' }>;
  secret?: string;
  isKept: boolean;
  onChanged: () => void;
}

function Known({ known: { report, wrongSecret }, secret, isKept, onChanged }: KnownProps) {
  const { track } = useWords();
  const own = report.timeline !== undefined && secret !== undefined;
  return (
    <>
      {wrongSecret && <p class="note urgent">{track.wrongSecret}</p>}
      <PublicPart report={report} />
      {own ? (
        <OwnPart report={report} secret={secret} isKept={isKept} onChanged={onChanged} />
      ) : (
        <p class="hint">{track.publicOnly}</p>
      )}
      <p>
        <button type="button" class="secondary" onClick={onChanged}>
          {track.refresh}
        </button>
      </p>
    </>
  );
}

function Failed({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const words = useWords();
  const { track } = words;
  const missing = error instanceof ApiError && error.status === 404;
  const suggestion = error instanceof ApiError ? error.extra['suggestion'] : undefined;
  const detail = error instanceof ApiError ? error.message : words.unreachable;
  return (
    <div role="alert">
      <p class="note urgent">{missing ? track.notFound : `${track.failed} ${detail}`}</p>
      {typeof suggestion === 'string' && (
        <p>
          {track.didYouMean} <Link href={trackPath(suggestion)}>{suggestion}</Link>?
        </p>
      )}
      {!missing && (
        <button type="button" class="secondary" onClick={onAgain}>
          {track.again}
        </button>
      )}
    </div>
  );
}
