import type { TriageItem } from '#api';
import { ClockBadge, dispatchClock } from '../report/clock-badge.js';
import { ReasonChips } from './reason-chips.js';

interface StreamItemProps {
  item: TriageItem;
  current: boolean;
  choose: () => void;
}

export function StreamItem({ item, current, choose }: StreamItemProps) {
  return (
    <button className="item" aria-current={current} onClick={choose}>
      <span className="row apart">
        <ClockBadge clock={dispatchClock(item.minutesLeft, item.urgency === 'normal')} dueAt={item.dispatchBy} />
        <span className="quiet small figures">{item.code}</span>
      </span>
      <span className="one-line small">{item.text}</span>
      <span className="row">
        <ReasonChips reasons={item.reasons} />
      </span>
    </button>
  );
}
