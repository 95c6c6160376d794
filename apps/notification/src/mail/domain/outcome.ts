/** What became of one attempt to send a letter. */
export type Outcome =
  | { kind: 'sent' }
  /** Not taken, and never will be: a reply 5yz, or no address to send to. */
  | { kind: 'refused'; why: string }
  /** Not taken now: a reply 4yz, or nobody answered. */
  | { kind: 'later'; why: string }
  /** The text had gone when the line broke: it may or may not have been taken. */
  | { kind: 'unknown'; why: string };

export interface Attempted {
  /** Counts from 1, this attempt included. */
  tries: number;
  /** This attempt was the one repetition that an unknown outcome may have. */
  repeated: boolean;
}

export interface NextState {
  state: 'sent' | 'pending' | 'failed' | 'unknown';
  /** Seconds until the next attempt, if there is one. */
  wait?: number;
}

/** About two days, as long as an event is news. */
const mostTries = 16;
/** Seconds before an unknown outcome is repeated, so that a mail server that only hung has ended. */
const beforeRepeating = 60;

/** 30 s, 1, 2, 4 … minutes, at most four hours. */
export function backOff(tries: number): number {
  return Math.min(30 * 2 ** (tries - 1), 4 * 3600);
}

export function nextState(outcome: Outcome, { tries, repeated }: Attempted): NextState {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent' };
    case 'refused':
      return { state: 'failed' };
    case 'later':
      return tries >= mostTries ? { state: 'failed' } : { state: 'pending', wait: backOff(tries) };
    case 'unknown':
      return repeated ? { state: 'unknown' } : { state: 'unknown', wait: beforeRepeating };
  }
}
