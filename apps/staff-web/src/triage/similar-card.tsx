import { Button, Checkbox } from '@mantine/core';
import type { NearReport } from '#api';
import { instant } from '../format/instant.js';
import { useWords } from '../words/language.js';
import { isRecallable, mayJoin } from './may-join.js';

interface SimilarCardProps {
  near: NearReport;
  /** Its button has the focus, so that Enter merges. */
  likeliest: boolean;
  chosen: boolean;
  choose: () => void;
  /** Of the button that merges into it. */
  label: string;
  merge: () => void;
  disabled: boolean;
}

/** A near report with what speaks for one matter. */
export function SimilarCard({ near, likeliest, chosen, choose, label, merge, disabled }: SimilarCardProps) {
  const { triage, report } = useWords();
  const facts = [
    instant(near.receivedAt),
    near.metres !== null && triage.apart(near.metres),
    near.agency ?? report.noAgency,
    near.words.length > 0 && triage.wordsShared(near.words.join(' ')),
  ];
  return (
    <div className="card stack tight">
      <div className="row apart">
        <strong className="figures">{near.code}</strong>
        {near.same && <span className="chip">{triage.sameMatter}</span>}
      </div>
      <p className="report-text">{near.text}</p>
      <span className="small quiet">{facts.filter(Boolean).join(', ')}</span>
      {isRecallable(near) && <span className="small">{triage.mergingRecalls}</span>}
      {near.accepted && <span className="small">{triage.mergingOnlyInto}</span>}
      {near.recalling && <span className="small">{triage.beingRecalled}</span>}
      <div className="row apart">
        <Button
          variant="default"
          onClick={merge}
          disabled={disabled || near.recalling}
          data-autofocus={likeliest || undefined}
        >
          {label}
        </Button>
        {mayJoin(near) && (
          <Checkbox checked={chosen} onChange={choose} disabled={disabled} label={triage.choose(near.code)} />
        )}
      </div>
    </div>
  );
}
