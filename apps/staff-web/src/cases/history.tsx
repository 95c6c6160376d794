import type { HistoryEntry } from '#api';
import { instant } from '../format/instant.js';
import { useWords } from '../words/language.js';
import { entryTitle } from './entry-title.js';

/** What happened, newest first. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  const words = useWords();
  return (
    <details open>
      <summary>
        <h2 style={{ display: 'inline' }}>{words.report.history}</h2>
      </summary>
      <ol className="list small" reversed>
        {[...entries].reverse().map((entry, index) => (
          <li key={index}>
            <span className="quiet figures">{instant(entry.at)}</span> {entryTitle(entry, words)}
            {note(entry) && <span className="quiet"> · {note(entry)}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What a person wrote with it. */
function note({ detail }: HistoryEntry): string | undefined {
  for (const key of ['note', 'question', 'reason', 'explanation']) {
    if (typeof detail[key] === 'string') return detail[key];
  }
  return undefined;
}
