import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { say } from '../shell/said-store.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';
import { isDenunciation } from './is-denunciation.js';
import type { SendingFormProps } from './triage-form-props.js';

/** Marks a report as a denunciation, or takes the mark back. */
export function DenunciationForm({ item, note, close, done, refused }: SendingFormProps) {
  const words = useWords();
  const [denunciation] = useState(!isDenunciation(item));
  const [reason, setReason] = useState('');
  const judge = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/triage/{reportId}/denunciation', {
        params: { path: { reportId: item.reportId } },
        body: { denunciation, reason: reason.trim() },
      }),
    onSuccess: () => {
      say(words.done);
      return done();
    },
    onError: () => void refused(),
  });
  const { triage } = words;
  const title = denunciation ? triage.denunciation : triage.noDenunciation;
  return (
    <Dialog title={title} close={close}>
      <Form
        submit={() => judge.mutate()}
        action={title}
        sending={judge.isPending}
        ready={reason.trim() !== ''}
        error={judge.error}
        note={note}
      >
        <p className="small">{denunciation ? triage.denunciationNote : triage.noDenunciationNote}</p>
        <WrittenText label={triage.reason} value={reason} change={setReason} data-autofocus />
      </Form>
    </Dialog>
  );
}
