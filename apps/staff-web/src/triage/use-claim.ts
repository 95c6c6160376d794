import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { v4 as newId } from 'uuid';
import { api } from '../api/client.js';
import { triageKey } from '../api/queries.js';
import { sentenceOf } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
import { useWords } from '../words/language.js';

/** Milliseconds before which a claim is not renewed: far less than it lasts. */
const renewal = 60_000;

const signsOfLife = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;

const sendRelease = (reportId: string, visitId: string) =>
  api.POST('/api/v1/triage/{reportId}/release', {
    params: { path: { reportId } },
    body: { visitId },
    keepalive: true,
  });

/**
 * Claims the report that is opened unless somebody else has it, renews that at signs of life, and leaves the report to
 * others with the page. A page that nobody touches lets its claim run out.
 */
export function useClaim(reportId: string, free: boolean): { takeOver: () => void; pending: boolean } {
  const words = useWords();
  const client = useQueryClient();
  const params = { path: { reportId } };
  // A claim that arrives after the release of its visit would last although nobody looks: it does not count.
  const visit = useRef(newId());
  const readAgain = () => client.invalidateQueries({ queryKey: triageKey });
  const { mutate: claim } = useMutation({
    mutationFn: (visitId: string) => api.POST('/api/v1/triage/{reportId}/claim', { params, body: { visitId } }),
    onError: () => void readAgain(),
  });
  const { mutate: takeOver, isPending: pending } = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/triage/{reportId}/claim', { params, body: { takeOver: true, visitId: visit.current } }),
    onError: (error) => say(sentenceOf(error, words)),
    onSettled: readAgain,
  });
  const { mutate: release } = useMutation({ mutationFn: (visitId: string) => sendRelease(reportId, visitId) });

  const opened = useRef(false);
  useEffect(() => {
    const opening = !opened.current;
    opened.current = true;
    if (!free) return;
    let claimedAt = -Infinity;
    const live = () => {
      if (Date.now() - claimedAt < renewal) return;
      claimedAt = Date.now();
      claim(visit.current);
    };
    // A page that closes may come back, as another visit.
    const leave = () => {
      claimedAt = -Infinity;
      sendRelease(reportId, visit.current).catch(() => undefined);
      visit.current = newId();
    };
    // Pages that nobody touches would pass a report from one to the other.
    if (opening) live();
    for (const sign of signsOfLife) window.addEventListener(sign, live, { passive: true });
    window.addEventListener('pagehide', leave);
    return () => {
      for (const sign of signsOfLife) window.removeEventListener(sign, live);
      window.removeEventListener('pagehide', leave);
      release(visit.current);
      visit.current = newId();
    };
  }, [free, claim, release, reportId]);
  return { takeOver, pending };
}
