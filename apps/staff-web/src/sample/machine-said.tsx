import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { JudgedSample } from '#api';
import { useWords } from '../words/language.js';

interface MachineSaidProps {
  sample: JudgedSample;
  next: () => void;
}

/** What the machine had done, told once it can influence nobody. */
export function MachineSaid({ sample: { outcome, subfieldOutcome, machine, reportId, code }, next }: MachineSaidProps) {
  const words = useWords();
  return (
    <section className="card stack" role="status">
      <h2>{words.sample.outcomes[outcome]}</h2>
      <p>{words.sample.machine}:</p>
      <dl className="facts">
        <dt>{words.triage.field}</dt>
        <dd>{[machine.field, machine.subfield].filter(Boolean).join(' › ')}</dd>
        <dt>{words.triage.agency}</dt>
        <dd>{machine.agency}</dd>
      </dl>
      {subfieldOutcome === 'wrong' && <p className="small">{words.sample.otherLevel}</p>}
      {outcome === 'wrong' && <p className="small">{words.sample.mayBeWrong}</p>}
      <div className="row">
        <Button onClick={next} autoFocus>
          {words.sample.next}
        </Button>
        <Link to="/cases/$caseId" params={{ caseId: reportId }}>
          {words.sample.open(code)}
        </Link>
      </div>
    </section>
  );
}
