import { useEffect, useState } from 'preact/hooks';
import type { Location, Preview } from '#api';
import { request } from '../api/client.js';
import { withoutEmpty } from '../store/without-empty.js';

export type PreviewState =
  { state: 'none' } | { state: 'failed'; error: unknown } | { state: 'known'; preview: Preview };

const leastLetters = 12;

/** What would become of a text, asked when the writer pauses. */
export function usePreview(
  text: string,
  location: Location,
  fieldCode: string | undefined,
  pauseMs: number,
): PreviewState {
  const [state, setState] = useState<PreviewState>({ state: 'none' });
  const where = withoutEmpty(location);
  const question = JSON.stringify({
    text: text.trim(),
    ...(Object.keys(where).length > 0 && { location: where }),
    ...(fieldCode && { fieldCode }),
  });
  const asks = text.trim().length >= leastLetters;
  useEffect(() => {
    if (!asks) return undefined;
    const leaving = new AbortController();
    const ask = async () => {
      try {
        const body = JSON.parse(question) as unknown;
        const preview = await request<Preview>('/reports/preview', { method: 'POST', body, signal: leaving.signal });
        setState({ state: 'known', preview });
      } catch (error) {
        if (!leaving.signal.aborted) setState({ state: 'failed', error });
      }
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [question, asks, pauseMs]);
  return asks ? state : { state: 'none' };
}
