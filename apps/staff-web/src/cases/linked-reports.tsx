import { Link } from '@tanstack/react-router';
import type { Case } from '#api';
import { useWords } from '../words/language.js';

/** The report from which this one was split off, and the other parts of it. */
export function LinkedReports({ linked }: Pick<Case, 'linked'>) {
  const words = useWords();
  if (linked.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{words.report.linked}</h2>
      <ul className="list small">
        {linked.map(({ id, code, status, whole }) => (
          <li key={id} className="row">
            <Link to="/cases/$caseId" params={{ caseId: id }} className="figures">
              {code}
            </Link>
            <span className="chip">{words.status[status]}</span>
            {whole && <span className="quiet">{words.report.whole}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
