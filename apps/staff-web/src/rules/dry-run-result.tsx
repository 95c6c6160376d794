import type { DryRun } from '#api';
import { useNames } from '../api/queries.js';
import { useWords } from '../words/language.js';
import { Findings } from './findings.js';

/** Which reports would have gone elsewhere. */
export function DryRunResult({ result: { moved, looked, complete, first, findings } }: { result: DryRun }) {
  const words = useWords();
  const names = useNames();
  return (
    <section className="card stack tight" aria-live="polite">
      <strong>{words.rules.tried(moved, looked)}</strong>
      {!complete && <span className="small quiet">{words.rules.latestOnly}</span>}
      <Findings items={findings} />
      <ul className="small">
        {first.map(({ code, fieldCode, from, to }) => (
          <li key={code}>
            {code} ({names.field(fieldCode)}): {from?.name ?? words.rules.nobody} → {to?.name ?? words.rules.nobody}
          </li>
        ))}
      </ul>
    </section>
  );
}
