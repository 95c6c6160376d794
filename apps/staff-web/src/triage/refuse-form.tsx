import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RefusalReason } from '#api';
import { api } from '../api/client.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { say } from '../shell/said-store.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';
import type { SendingFormProps } from './triage-form-props.js';

/** A refusal has a legal reason and says where to go instead. */
export function RefuseForm({ item, note, close, done, refused }: SendingFormProps) {
  const words = useWords();
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const [explanation, setExplanation] = useState('');
  const refuse = useMutation({
    mutationFn: (reason: RefusalReason) =>
      api.POST('/api/v1/triage/{reportId}/refuse', {
        params: { path: { reportId: item.reportId } },
        body: { reason, explanation: explanation.trim() },
      }),
    onSuccess: () => {
      say(words.done);
      return done();
    },
    onError: () => void refused(),
  });
  return (
    <Dialog title={words.triage.refuse} close={close}>
      <Form
        submit={() => reason && refuse.mutate(reason)}
        action={words.triage.refuse}
        color="red"
        sending={refuse.isPending}
        ready={reason !== null && explanation.trim() !== ''}
        error={refuse.error}
        note={note}
      >
        <Select
          label={words.triage.reason}
          data={Object.entries(words.triage.refusals).map(([value, label]) => ({ value, label }))}
          value={reason}
          onChange={(value) => setReason(value as RefusalReason | null)}
          required
          data-autofocus
        />
        <WrittenText
          label={words.triage.explanation}
          value={explanation}
          change={setExplanation}
          maxLength={2000}
          minRows={3}
        />
      </Form>
    </Dialog>
  );
}
