import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AutomaticField } from '#api';
import { api } from '../api/client.js';
import { automaticQuery } from '../api/queries.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { say } from '../shell/said-store.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';

interface AutomaticFormProps {
  field: AutomaticField;
  title: string;
  close: () => void;
}

/** On needs a decision and a responsible person, off a reason. */
export function AutomaticForm({ field: { code, name, automatic, version }, title, close }: AutomaticFormProps) {
  const words = useWords();
  const client = useQueryClient();
  const [percent, setPercent] = useState(String(Math.round(automatic.threshold * 100)));
  const [decisionNumber, setDecisionNumber] = useState('');
  const [responsible, setResponsible] = useState('');
  const [reason, setReason] = useState('');
  const enabled = !automatic.enabled;
  const set = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/registry/fields/{fieldCode}/automatic', {
        params: { path: { fieldCode: code }, header: { 'if-match': `"${version}"` } },
        body: enabled
          ? { enabled, threshold: Number(percent) / 100, decisionNumber, responsible }
          : { enabled, reason },
      }),
    onSuccess: () => {
      say(words.rules.saved);
      close();
    },
    onSettled: () => client.invalidateQueries(automaticQuery),
  });
  return (
    <Dialog title={title} close={close}>
      <Form submit={() => set.mutate()} action={title} sending={set.isPending} error={set.error}>
        <p>{name}</p>
        {enabled ? (
          <>
            <TextInput
              label={words.automatic.decisionNumber}
              value={decisionNumber}
              onChange={(event) => setDecisionNumber(event.currentTarget.value)}
              maxLength={200}
              required
              data-autofocus
            />
            <TextInput
              label={words.automatic.responsible}
              value={responsible}
              onChange={(event) => setResponsible(event.currentTarget.value)}
              maxLength={200}
              required
            />
            <TextInput
              type="number"
              label={words.automatic.threshold}
              value={percent}
              onChange={(event) => setPercent(event.currentTarget.value)}
              min={50}
              max={100}
              required
            />
          </>
        ) : (
          <WrittenText label={words.rules.why} value={reason} change={setReason} data-autofocus />
        )}
      </Form>
    </Dialog>
  );
}
