import type { TriageItem } from '#api';
import { useWords } from '../words/language.js';

/** Why a report is on the desk. */
export function ReasonChips({ reasons }: Pick<TriageItem, 'reasons'>) {
  const words = useWords();
  return reasons.map((reason) => (
    <span key={reason} className={reason === 'emergency' ? 'chip alert' : 'chip'}>
      {words.triage.reasons[reason]}
    </span>
  ));
}
