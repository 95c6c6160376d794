import type { Clock } from '#api';

/** Drawn and not typed, because not every font has these signs. */
const paths: Record<Clock['state'], string> = {
  'in-time': 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  soon: 'M8 2a6 6 0 1 0 0 12V2zm0 0a6 6 0 0 1 0 12v-1.5a4.5 4.5 0 0 0 0-9z',
  overdue: 'M8 1.5 15 14H1z',
  paused: 'M4 2h3v12H4zm5 0h3v12H9z',
  closed: 'M6.3 12.6 2 8.3l1.6-1.6 2.7 2.7 6.1-6.1L14 4.9z',
};

/** The shape that goes with a state, beside its colour and its word. */
export function Shape({ state }: { state: Clock['state'] }) {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" fill="currentColor" fillRule="evenodd" aria-hidden="true">
      <path d={paths[state]} />
    </svg>
  );
}
