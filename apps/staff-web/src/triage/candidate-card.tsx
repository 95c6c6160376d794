import { Button } from '@mantine/core';
import type { Candidate } from '#api';
import { instant } from '../format/instant.js';
import { percent } from '../format/rate.js';
import { useLanguage } from '../words/language.js';

interface CandidateCardProps {
  candidate: Candidate;
  shortcut: number;
  take: () => void;
  disabled: boolean;
}

export function CandidateCard({ candidate, shortcut, take, disabled }: CandidateCardProps) {
  const { words, language } = useLanguage();
  const { agency, field, subfield, confidence, reasons, answerBy } = candidate;
  return (
    <div className="card stack tight">
      <strong>{agency}</strong>
      <span className="small">{[field, subfield].filter(Boolean).join(' › ')}</span>
      <progress className="bar" value={confidence} max={1} aria-label={words.triage.confidence('')} />
      <span className="small quiet">
        {words.triage.confidence(percent(confidence, language))}
        {answerBy && `, ${words.triage.answerBy(instant(answerBy))}`}
      </span>
      {reasons.length > 0 && <span className="small">{reasons.join('; ')}</span>}
      <Button onClick={take} disabled={disabled} aria-keyshortcuts={String(shortcut)}>
        {shortcut}. {words.triage.dispatch}
      </Button>
    </div>
  );
}
