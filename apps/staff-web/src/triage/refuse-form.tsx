import { Button, Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RefusalReason } from '#api';
import { api } from '../api/client.js';
import { Dialog } from '../shell/dialog.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) refuse.mutate(reason);
  };
  return (
    <Dialog title={words.triage.refuse} close={close}>
      <form className="stack" onSubmit={submit}>
        <Select
          label={words.triage.reason}
          data={Object.entries(words.triage.refusals).map(([value, label]) => ({ value, label }))}
          value={reason}
          onChange={(value) => setReason(value as RefusalReason | null)}
          required
          data-autofocus
        />
        <Textarea
          label={words.triage.explanation}
          value={explanation}
          onChange={(event) => setExplanation(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={3}
          required
        />
        {note || (refuse.error && <Failure error={refuse.error} />)}
        <Button
          type="submit"
          color="red"
          loading={refuse.isPending}
          disabled={Boolean(note) || !reason || !explanation.trim()}
        >
          {words.triage.refuse}
        </Button>
      </form>
    </Dialog>
  );
}
