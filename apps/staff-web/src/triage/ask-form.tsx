import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../api/client.js';
import { Dialog } from '../shell/dialog.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
import { useWords } from '../words/language.js';
import type { SendingFormProps } from './triage-form-props.js';

export function AskForm({ item, note, close, done, refused }: SendingFormProps) {
  const words = useWords();
  const [question, setQuestion] = useState('');
  const ask = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/triage/{reportId}/ask', {
        params: { path: { reportId: item.reportId } },
        body: { question: question.trim() },
      }),
    onSuccess: () => {
      say(words.done);
      return done();
    },
    onError: () => void refused(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <Dialog title={words.triage.ask} close={close}>
      <form className="stack" onSubmit={submit}>
        <Textarea
          label={words.triage.question}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={3}
          required
          data-autofocus
        />
        {note || (ask.error && <Failure error={ask.error} />)}
        <Button type="submit" loading={ask.isPending} disabled={Boolean(note) || !question.trim()}>
          {words.triage.ask}
        </Button>
      </form>
    </Dialog>
  );
}
