import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Candidate, TriageItem } from '#api';
import { answerOf, api } from '../api/client.js';
import { sessionQuery, triageQuery } from '../api/queries.js';
import { percent } from '../format/rate.js';
import { instant } from '../format/instant.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
import { useLanguage } from '../words/language.js';
import { AskForm } from './ask-form.js';
import { OtherAgencyForm } from './other-agency-form.js';
import { RefuseForm } from './refuse-form.js';

/** Seconds in which a dispatch can be taken back before the agency hears of it. */
const undoSeconds = 10;

interface DecisionProps {
  item: TriageItem;
  decided: () => void;
}

export interface NamedChoice {
  agencyId: string;
  agency: string;
  fieldCode: string;
  reason?: string;
}

/** Three candidates with reasons; keys 1, 2 and 3 choose. */
export function Decision({ item, decided }: DecisionProps) {
  const { words } = useLanguage();
  const client = useQueryClient();
  const [form, setForm] = useState<'other' | 'ask' | 'refuse'>();
  const supervisor = useQuery(sessionQuery).data?.roles.includes('supervisor') ?? false;
  const ruling = item.state === 'ruling';
  const params = { path: { reportId: item.reportId } };

  const settle = async () => {
    decided();
    await client.invalidateQueries(triageQuery);
  };
  const undo = useMutation({
    mutationFn: () => api.POST('/api/v1/triage/{reportId}/undo', { params, body: {} }),
    onSuccess: () => say(words.triage.undone),
    onSettled: () => client.invalidateQueries(triageQuery),
  });
  const dispatch = useMutation({
    mutationFn: ({ agencyId, fieldCode, reason }: NamedChoice) =>
      answerOf(
        ruling
          ? api.POST('/api/v1/triage/{reportId}/rule', { params, body: { agencyId, fieldCode, reason: reason ?? '' } })
          : api.POST('/api/v1/triage/{reportId}/dispatch', {
              params,
              body: { agencyId, fieldCode, reason, undoSeconds },
            }),
      ),
    onSuccess: (_answer, { agency }) =>
      say(words.triage.decided(item.code, agency), ruling ? undefined : () => undo.mutate()),
    onSettled: settle,
  });
  const take = ({ agencyId, fieldCode, agency }: Candidate) =>
    ruling ? setForm('other') : dispatch.mutate({ agencyId, fieldCode, agency });

  const blocked = dispatch.isPending || (ruling && !supervisor);
  useCandidateKeys(item.candidates, (candidate) => !blocked && !form && take(candidate));

  return (
    <section className="stack" aria-label={words.triage.candidates}>
      <h2>{words.triage.candidates}</h2>
      {dispatch.error && <Failure error={dispatch.error} />}
      {item.candidates.length === 0 && <p className="quiet">{words.triage.noCandidate}</p>}
      {item.candidates.slice(0, 3).map((candidate, index) => (
        <CandidateCard
          key={`${candidate.agencyId} ${candidate.fieldCode}`}
          candidate={candidate}
          shortcut={index + 1}
          take={() => take(candidate)}
          disabled={blocked}
        />
      ))}
      <div className="row">
        <Button variant="default" onClick={() => setForm('other')} disabled={ruling && !supervisor}>
          {ruling ? words.triage.rule : words.triage.other}
        </Button>
        <Button variant="default" onClick={() => setForm('ask')}>
          {words.triage.ask}
        </Button>
        <Button variant="default" onClick={() => setForm('refuse')}>
          {words.triage.refuse}
        </Button>
      </div>
      {form === 'other' && (
        <OtherAgencyForm
          item={item}
          close={() => setForm(undefined)}
          choose={(choice) => {
            setForm(undefined);
            dispatch.mutate(choice);
          }}
        />
      )}
      {form === 'ask' && <AskForm item={item} close={() => setForm(undefined)} done={() => void settle()} />}
      {form === 'refuse' && <RefuseForm item={item} close={() => setForm(undefined)} done={() => void settle()} />}
    </section>
  );
}

interface CandidateCardProps {
  candidate: Candidate;
  shortcut: number;
  take: () => void;
  disabled: boolean;
}

function CandidateCard({ candidate, shortcut, take, disabled }: CandidateCardProps) {
  const { words, language } = useLanguage();
  const { agency, field, confidence, reasons, answerBy } = candidate;
  return (
    <div className="card stack tight">
      <strong>{agency}</strong>
      <span className="small">{field}</span>
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

function useCandidateKeys(candidates: Candidate[], take: (candidate: Candidate) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const candidate = candidates[Number(event.key) - 1];
      if (candidate && Number(event.key) <= 3) take(candidate);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
