import type { Clock } from '#api';
import { instant } from '../format/instant.js';
import { timeLeft } from '../format/span.js';
import { useWords } from '../words/language.js';
import { Shape } from './shape.js';

interface ClockBadgeProps {
  clock: Clock;
  dueAt?: string | null;
}

/** Time left in colour, shape and word; the instant on hover. */
export function ClockBadge({ clock, dueAt }: ClockBadgeProps) {
  const words = useWords();
  const counting = clock.state === 'in-time' || clock.state === 'soon' || clock.state === 'overdue';
  const said = counting ? timeLeft(clock.minutesLeft, clock.working, words) : words.clock[clock.state];
  const title = [
    words.clock[clock.state],
    dueAt && `${words.time.due} ${instant(dueAt)}`,
    clock.working && words.time.workingTime,
  ];
  return (
    <span className={`clock ${clock.state}`} title={title.filter(Boolean).join(', ')}>
      <Shape state={clock.state} />
      {said}
    </span>
  );
}

/** The dispatch clock of a report that waits for a dispatcher. */
export function dispatchClock(minutesLeft: number, working: boolean): Clock {
  const state = minutesLeft < 0 ? 'overdue' : minutesLeft <= 60 ? 'soon' : 'in-time';
  return { state, minutesLeft, working };
}
