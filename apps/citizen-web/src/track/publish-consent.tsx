import { useState } from 'preact/hooks';
import { ApiError, isTemporary } from '../api/api-error.js';
import { request } from '../api/client.js';
import { useWords } from '../words/language.js';

interface Props {
  code: string;
  secret: string;
  onChanged: () => void;
}

/** That the report may be published, and the way to take it back. */
export function PublishConsent({ code, secret, onChanged }: Props) {
  const { track, acts } = useWords();
  const [state, setState] = useState<'idle' | 'busy' | { error: string }>('idle');
  const withdraw = async () => {
    setState('busy');
    try {
      await request(`/reports/${encodeURIComponent(code)}/consent-withdrawal`, { method: 'POST', body: {}, secret });
      onChanged();
    } catch (error) {
      setState({ error: error instanceof ApiError && !isTemporary(error) ? error.message : acts.failed });
    }
  };
  return (
    <section>
      <p>{track.mayPublish}</p>
      {typeof state === 'object' && (
        <p class="note urgent" role="alert">
          {state.error}
        </p>
      )}
      <button type="button" class="secondary" disabled={state === 'busy'} onClick={() => void withdraw()}>
        {track.publishNoLonger}
      </button>
    </section>
  );
}
