import type { TriageItem } from '#api';
import { ClockBadge, dispatchClock } from '../report/clock-badge.js';
import { useWords } from '../words/language.js';
import { isTaken } from './is-taken.js';
import { ReasonChips } from './reason-chips.js';

interface StreamItemProps {
  item: TriageItem;
  current: boolean;
  choose: () => void;
}

export function StreamItem({ item, current, choose }: StreamItemProps) {
  const words = useWords();
  return (
    <button className="item" aria-current={current} onClick={choose}>
      <span className="row apart">
        <ClockBadge clock={dispatchClock(item.minutesLeft, item.urgency === 'normal')} dueAt={item.dispatchBy} />
        <span className="quiet small figures">{item.code}</span>
      </span>
      <span className="one-line small">{item.text}</span>
      <span className="row">
        <ReasonChips reasons={item.reasons} />
        {item.alike && item.alike.waiting > 1 && <span className="chip">{words.triage.alike(item.alike.waiting)}</span>}
        {item.alike?.root && <span className="chip">{words.triage.handledAt(item.alike.root.agency)}</span>}
        {isTaken(item) && (
          <span className="chip taken">{words.triage.taken(item.claim?.by?.name ?? words.actors.unknown)}</span>
        )}
      </span>
    </button>
  );
}
