import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { say } from '../shell/said-store.js';
import { WrittenText } from '../shell/written-text.js';
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
  return (
    <Dialog title={words.triage.ask} close={close}>
      <Form
        submit={() => ask.mutate()}
        action={words.triage.ask}
        sending={ask.isPending}
        ready={question.trim() !== ''}
        error={ask.error}
        note={note}
      >
        <WrittenText label={words.triage.question} value={question} change={setQuestion} minRows={3} data-autofocus />
      </Form>
    </Dialog>
  );
}
