import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TriageItem } from '#api';
import { sessionQuery, triageKey } from '../api/queries.js';
import { useWords } from '../words/language.js';
import { Decision } from './decision.js';
import { HandledNote } from './handled-note.js';
import { isTaken } from './is-taken.js';
import { ReviewDecision } from './review-decision.js';
import { TakenNote } from './taken-note.js';
import { TriageReport } from './triage-report.js';
import { useClaim } from './use-claim.js';
import { waits } from './waits.js';

interface ReportAndDecisionProps {
  item: TriageItem;
  next?: string;
  open: (reportId?: string) => Promise<void>;
}

/** A report stays on the screen, with what was typed about it, also when somebody else decides it meanwhile. */
export function ReportAndDecision({ item, next, open }: ReportAndDecisionProps) {
  const words = useWords();
  const client = useQueryClient();
  const toDecide = waits(item) || item.review !== null;
  const [waitedAtFirst] = useState(toDecide);
  const supervisor = useQuery(sessionQuery).data?.roles.includes('supervisor') ?? false;
  const mayDecide = toDecide && (item.state !== 'ruling' || supervisor);
  const { takeOver, pending } = useClaim(item.reportId, mayDecide && !isTaken(item));
  const decided = async () => {
    if (next) await open(next);
    await client.invalidateQueries({ queryKey: triageKey });
    // Only now nothing that is listed opens by itself but what came since.
    if (!next) await open();
  };
  const openNext = next ? () => void open(next) : undefined;
  const handledNote = !toDecide && (
    <HandledNote
      sentence={waitedAtFirst && item.state !== 'withdrawn' ? words.triage.handled : words.triage.notWaiting}
      next={openNext}
      back={() => void open()}
    />
  );
  const takenNote = item.claim && isTaken(item) && (
    <TakenNote claim={item.claim} takeOver={takeOver} pending={pending} next={openNext} />
  );
  const note = handledNote || takenNote;
  return (
    <>
      <div className="stack">
        {note}
        <TriageReport item={item} />
      </div>
      {item.review ? (
        <ReviewDecision item={item} review={item.review} note={note} decided={decided} />
      ) : (
        <Decision item={item} note={note} decided={decided} reopen={() => open(item.reportId)} />
      )}
    </>
  );
}
