import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { TriageItem } from '#api';
import { answerOf, api } from '../api/client.js';
import { useAgenciesInOffice } from '../api/queries.js';
import { NameSelect } from '../report/name-select.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { say } from '../shell/said-store.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';
import { QuickReasons } from './quick-reasons.js';
import type { SendingFormProps } from './triage-form-props.js';

interface OverruleFormProps extends SendingFormProps {
  review: NonNullable<TriageItem['review']>;
}

/** Why the machine was wrong, and whose it may be; the report is dispatched again when it has been taken back. */
export function OverruleForm({ item, review, note, close, done, refused }: OverruleFormProps) {
  const { triage } = useWords();
  const agencies = useAgenciesInOffice().filter(({ id }) => id !== review.agencyId);
  const [suggestedAgencyId, setAgency] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const overrule = useMutation({
    mutationFn: (why: string) =>
      answerOf(
        api.POST('/api/v1/triage/{reportId}/review', {
          params: { path: { reportId: item.reportId } },
          body: { confirmed: false, reason: why.trim(), suggestedAgencyId: suggestedAgencyId ?? undefined },
        }),
      ),
    onSuccess: () => {
      say(triage.overruled(item.code));
      return done();
    },
    onError: () => void refused(),
  });
  return (
    <Dialog title={triage.overrule} close={close}>
      <Form
        submit={() => overrule.mutate(reason)}
        action={triage.overrule}
        sending={overrule.isPending}
        ready={reason.trim() !== ''}
        error={overrule.error}
        note={note}
      >
        <p className="small">{review.accepted ? triage.acceptedByIt : triage.notAcceptedYet}</p>
        <NameSelect
          label={triage.suggestedAgency}
          data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={suggestedAgencyId}
          onChange={setAgency}
        />
        <WrittenText label={triage.reason} value={reason} change={setReason} />
        <QuickReasons choose={overrule.mutate} disabled={overrule.isPending || Boolean(note)} first />
      </Form>
    </Dialog>
  );
}
