import { useSyncExternalStore } from 'react';
import { useWords } from '../words/language.js';
import { hush, readSaid, subscribeSaid } from './said-store.js';

/** One short sentence about what was just done, with a way back when there is one. */
export function Said() {
  const words = useWords();
  const { sentence, undo } = useSyncExternalStore(subscribeSaid, readSaid);
  return (
    <div aria-live="polite">
      {sentence && (
        <div className="said">
          <span>{sentence}</span>
          {undo && <button onClick={undo}>{words.triage.undo}</button>}
          <button aria-label={words.close} onClick={hush}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
