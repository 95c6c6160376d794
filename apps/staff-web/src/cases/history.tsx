import type { HistoryEntry, Person } from '#api';
import { useNames } from '../api/queries.js';
import { instant } from '../format/instant.js';
import { who } from '../report/who.js';
import { useWords } from '../words/language.js';
import { absorbedTogether } from './absorbed-together.js';
import { entryTitle } from './entry-title.js';
import { saidWith } from './said-with.js';

/** What happened and by whom, newest first. */
export function History({ entries, people }: { entries: HistoryEntry[]; people: Person[] }) {
  const words = useWords();
  const names = useNames();
  const person = (id: unknown) => (typeof id === 'string' ? who(id, people, names.agency, words) : undefined);
  return (
    <details open>
      <summary>
        <h2 style={{ display: 'inline' }}>{words.report.history}</h2>
      </summary>
      <ol className="list small" reversed>
        {absorbedTogether(entries)
          .reverse()
          .map(({ entry, count }, index) => {
            const assignee = person(assigneeOf(entry));
            const receiver = supporterOf(entry, names.agency) ?? (assignee && words.report.to(assignee));
            const notes = [person(entry.by), receiver, saidWith(entry, words)].filter(Boolean);
            return (
              <li key={index}>
                <span className="quiet figures">{instant(entry.at)}</span> {entryTitle(entry, words)}
                {count > 1 && ` (${count})`}
                <span className="quiet"> · {notes.join(' · ')}</span>
              </li>
            );
          })}
      </ol>
    </details>
  );
}

/** The agency that was asked to support. */
function supporterOf({ type, detail }: HistoryEntry, nameOf: (id: string) => string): string | undefined {
  const id = detail['agencyId'];
  return type === 'case.support-added' && typeof id === 'string' ? nameOf(id) : undefined;
}

/** To whom a case was given. */
function assigneeOf({ detail }: HistoryEntry): unknown {
  return detail['assignee'];
}
