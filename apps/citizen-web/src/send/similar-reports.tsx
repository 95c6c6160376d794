import { useState } from 'preact/hooks';
import type { SimilarReport } from '#api';
import { ApiError, isTemporary } from '../api/api-error.js';
import { request } from '../api/client.js';
import { placeName } from '../api/references.js';
import { formatDay } from '../format/instant.js';
import { Link } from '../shell/link.js';
import { Shape } from '../shell/shape.js';
import { trackPath } from '../shell/route.js';
import { rememberSupport, supported, supportKeyOf } from '../store/supported.js';
import { useSignal } from '../store/use-signal.js';
import { useWords } from '../words/language.js';

/** What others have sent of the same matter, before one sends it again; nothing when there is none. */
export function SimilarReports({ reports }: { reports: readonly SimilarReport[] }) {
  const { similar } = useWords().send;
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>{similar.title}</h2>
      <p>{similar.intro}</p>
      {reports.map((report) => (
        <SimilarCard key={report.code} report={report} />
      ))}
      <p class="hint">{similar.orSend}</p>
    </section>
  );
}

function SimilarCard({ report: { code, text, receivedOn, placeCode, status, supports } }: { report: SimilarReport }) {
  const words = useWords();
  const { similar } = words.send;
  const isSent = useSignal(supported)[code]?.sent ?? false;
  const [state, setState] = useState<'idle' | 'busy' | { error: string }>('idle');
  const support = async () => {
    setState('busy');
    try {
      const idempotencyKey = supportKeyOf(code);
      await request(`/reports/${encodeURIComponent(code)}/supports`, { method: 'POST', body: {}, idempotencyKey });
      rememberSupport(code);
      setState('idle');
    } catch (error) {
      setState({ error: error instanceof ApiError && !isTemporary(error) ? error.message : words.acts.failed });
    }
  };
  const facts = [formatDay(receivedOn), placeCode && placeName(placeCode), words.status[status]];
  return (
    <article class="card" aria-label={code}>
      <p class="as-written">{text}</p>
      <p class="hint">
        {facts.filter(Boolean).join(' · ')} · {similar.supports(supports)}
      </p>
      <div role="status">
        {isSent && (
          <p class="promise">
            <Shape name="check" /> {similar.supported} <Link href={trackPath(code)}>{similar.follow}</Link>
          </p>
        )}
      </div>
      {typeof state === 'object' && (
        <p class="note urgent" role="alert">
          {state.error}
        </p>
      )}
      {!isSent && (
        <button type="button" class="secondary" disabled={state === 'busy'} onClick={() => void support()}>
          {similar.support}
        </button>
      )}
    </article>
  );
}
