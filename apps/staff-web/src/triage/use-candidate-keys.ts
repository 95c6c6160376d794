import { useEffect } from 'react';
import type { Candidate } from '#api';

/** Keys 1, 2 and 3 choose. */
export function useCandidateKeys(candidates: Candidate[], take: (candidate: Candidate) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]');
      // A key that is held would decide the next report too.
      if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const candidate = candidates[Number(event.key) - 1];
      if (candidate && Number(event.key) <= 3) take(candidate);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
