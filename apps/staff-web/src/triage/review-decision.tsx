import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { TriageItem } from '#api';
import { answerOf, api } from '../api/client.js';
import { triageKey } from '../api/queries.js';
import { instant } from '../format/instant.js';
import { percent } from '../format/rate.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
import { useLanguage } from '../words/language.js';
import { OverruleForm } from './overrule-form.js';
import { useKey } from './use-key.js';

interface ReviewDecisionProps {
  item: TriageItem;
  review: NonNullable<TriageItem['review']>;
  /** Says why it cannot be decided here now. */
  note: ReactNode;
  decided: () => Promise<void>;
}

/** The machine has dispatched it, and its reporter asks that a person look: it was right, or another agency is needed. */
export function ReviewDecision({ item, review, note, decided }: ReviewDecisionProps) {
  const { words, language } = useLanguage();
  const { triage } = words;
  const client = useQueryClient();
  const [overruling, setOverruling] = useState(false);
  const readAgain = () => client.invalidateQueries({ queryKey: triageKey });
  const confirm = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/triage/{reportId}/review', {
          params: { path: { reportId: item.reportId } },
          body: { confirmed: true },
        }),
      ),
    onSuccess: () => {
      say(triage.confirmed(item.code, review.agency));
      return decided();
    },
    onError: () => void readAgain(),
  });
  const blocked = confirm.isPending || Boolean(note);
  useKey((key) => {
    if (blocked || overruling) return;
    if (key === '1') confirm.mutate();
    if (key === '2') setOverruling(true);
  });
  const chosen = item.candidates.find(({ agencyId }) => agencyId === review.agencyId);
  return (
    <section className="stack" aria-label={triage.review}>
      <h2>{triage.review}</h2>
      {note && <div className="only-phone">{note}</div>}
      <div className="card stack tight">
        <span className="small quiet">{triage.machineChose}</span>
        <strong>{review.agency}</strong>
        {chosen && (
          <span className="small">
            {[chosen.field, chosen.subfield].filter(Boolean).join(' › ')},{' '}
            {triage.confidence(percent(chosen.confidence, language))}
          </span>
        )}
        {chosen && chosen.reasons.length > 0 && <span className="small">{chosen.reasons.join('; ')}</span>}
        <span className="small">{review.accepted ? triage.acceptedByIt : triage.notAcceptedYet}</span>
      </div>
      <dl className="facts">
        <dt>{triage.reviewAsked}</dt>
        <dd className="report-text">
          {review.reason || triage.noReasonGiven} <span className="quiet">({instant(review.requestedAt)})</span>
        </dd>
      </dl>
      {confirm.error && !note && <Failure error={confirm.error} />}
      <div className="row">
        <Button onClick={() => confirm.mutate()} disabled={blocked} aria-keyshortcuts="1">
          1. {triage.confirm}
        </Button>
        <Button variant="default" onClick={() => setOverruling(true)} disabled={blocked} aria-keyshortcuts="2">
          2. {triage.overrule}
        </Button>
      </div>
      {overruling && (
        <OverruleForm
          item={item}
          review={review}
          note={note}
          close={() => setOverruling(false)}
          done={decided}
          refused={readAgain}
        />
      )}
    </section>
  );
}
