import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Candidate, TriageItem } from '#api';
import { answerOf, api } from '../api/client.js';
import { sessionQuery, triageKey, useNames } from '../api/queries.js';
import { Failure, sentenceOf } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
import { useWords } from '../words/language.js';
import { AskForm } from './ask-form.js';
import { CandidateCard } from './candidate-card.js';
import { DenunciationForm } from './denunciation-form.js';
import { isDenunciation } from './is-denunciation.js';
import { levelOf } from './level-of.js';
import { MergeButton } from './merge-button.js';
import { OtherAgencyForm } from './other-agency-form.js';
import { RefuseForm } from './refuse-form.js';
import { SplitForm } from './split-form.js';
import { SupportSelect } from './support-select.js';
import { useKey } from './use-key.js';

/** Seconds in which a dispatch can be taken back before the agency hears of it. */
const undoSeconds = 10;

interface DecisionProps {
  item: TriageItem;
  /** Says why it cannot be decided here now. */
  note: ReactNode;
  decided: () => Promise<void>;
  /** Shows this report again. */
  reopen: () => Promise<void>;
}

export interface NamedChoice {
  agencyId: string;
  agency: string;
  fieldCode: string;
  reason?: string;
}

type Form = { kind: 'ask' | 'refuse' | 'split' | 'denunciation' } | { kind: 'other'; proposed?: Candidate };

/** Three candidates with reasons, another agency, a question, a refusal, or several reports out of one. */
export function Decision({ item, note, decided, reopen }: DecisionProps) {
  const words = useWords();
  const client = useQueryClient();
  const names = useNames();
  const [form, setForm] = useState<Form>();
  const [supportIds, setSupport] = useState<string[]>([]);
  const close = () => setForm(undefined);
  const supervisor = useQuery(sessionQuery).data?.roles.includes('supervisor') ?? false;
  const ruling = item.state === 'ruling';
  const params = { path: { reportId: item.reportId } };

  const readAgain = () => client.invalidateQueries({ queryKey: triageKey });
  const undo = useMutation({
    mutationFn: () => api.POST('/api/v1/triage/{reportId}/undo', { params, body: {} }),
    onSuccess: async () => {
      say(words.triage.undone);
      await readAgain();
      await reopen();
    },
    onError: (error) => {
      say(sentenceOf(error, words));
      void readAgain();
    },
  });
  const dispatch = useMutation({
    mutationFn: ({ agencyId, fieldCode, reason }: NamedChoice) =>
      answerOf(
        ruling
          ? api.POST('/api/v1/triage/{reportId}/rule', {
              params,
              body: { agencyId, supportIds, fieldCode, reason: reason ?? '' },
            })
          : api.POST('/api/v1/triage/{reportId}/dispatch', {
              params,
              body: { agencyId, supportIds, fieldCode, reason, undoSeconds },
            }),
      ),
    onSuccess: (_answer, { agency }) => {
      const support = supportIds.map(names.agency).join(', ');
      say(words.triage.decided(item.code, agency, support), ruling ? undefined : () => undo.mutate());
      return decided();
    },
    // Told at once: what is returned here would be waited for first.
    onError: () => void readAgain(),
  });
  const openOther = (proposed?: Candidate) => {
    dispatch.reset();
    setForm({ kind: 'other', proposed });
  };
  // Who corrects the machine says why.
  const take = (candidate: Candidate, index: number) =>
    ruling || index > 0 ? openOther(candidate) : dispatch.mutate({ ...candidate, fieldCode: levelOf(candidate) });

  const blocked = dispatch.isPending || Boolean(note);
  const mayChoose = !blocked && (!ruling || supervisor);
  useKey((key) => {
    const index = ['1', '2', '3'].indexOf(key);
    const candidate = item.candidates[index];
    if (candidate && mayChoose && !form) take(candidate, index);
  });

  const formProps = { item, note, close };
  return (
    <section className="stack" aria-label={words.triage.candidates}>
      <h2>{words.triage.candidates}</h2>
      {note && <div className="only-phone">{note}</div>}
      {ruling && !supervisor && <p className="card">{words.triage.supervisorRules}</p>}
      {dispatch.error && !form && !note && <Failure error={dispatch.error} />}
      {item.candidates.length === 0 && <p className="quiet">{words.triage.noCandidate}</p>}
      {item.candidates.slice(0, 3).map((candidate, index) => (
        <CandidateCard
          key={`${candidate.agencyId} ${candidate.fieldCode}`}
          candidate={candidate}
          shortcut={index + 1}
          take={() => take(candidate, index)}
          disabled={!mayChoose}
        />
      ))}
      <SupportSelect chosen={supportIds} choose={setSupport} disabled={!mayChoose} />
      <div className="row">
        <Button variant="default" onClick={() => openOther()} disabled={!mayChoose}>
          {ruling ? words.triage.rule : words.triage.other}
        </Button>
        <Button variant="default" onClick={() => setForm({ kind: 'ask' })} disabled={blocked}>
          {words.triage.ask}
        </Button>
        <Button variant="default" onClick={() => setForm({ kind: 'refuse' })} disabled={blocked}>
          {words.triage.refuse}
        </Button>
        <Button variant="default" onClick={() => setForm({ kind: 'split' })} disabled={blocked}>
          {words.triage.split}
        </Button>
        <Button variant="default" onClick={() => setForm({ kind: 'denunciation' })} disabled={!mayChoose}>
          {isDenunciation(item) ? words.triage.noDenunciation : words.triage.denunciation}
        </Button>
        {!isDenunciation(item) && (
          <MergeButton item={item} note={note} disabled={blocked || Boolean(form)} done={decided} refused={readAgain} />
        )}
      </div>
      {form?.kind === 'other' && (
        <OtherAgencyForm
          {...formProps}
          proposed={form.proposed}
          support={<SupportSelect chosen={supportIds} choose={setSupport} />}
          choose={dispatch.mutate}
          pending={dispatch.isPending}
          error={dispatch.error}
        />
      )}
      {form?.kind === 'ask' && <AskForm {...formProps} done={decided} refused={readAgain} />}
      {form?.kind === 'split' && <SplitForm {...formProps} done={decided} refused={readAgain} />}
      {form?.kind === 'denunciation' && <DenunciationForm {...formProps} done={decided} refused={readAgain} />}
      {form?.kind === 'refuse' && <RefuseForm {...formProps} done={decided} refused={readAgain} />}
    </section>
  );
}
