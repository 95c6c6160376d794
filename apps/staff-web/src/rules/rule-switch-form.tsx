import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Rule } from '#api';
import { api } from '../api/client.js';
import { rulesQuery } from '../api/queries.js';
import { Dialog } from '../shell/dialog.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
import { useWords } from '../words/language.js';

/** Switches a rule off or on, with a reason. */
export function RuleSwitchForm({ rule, close }: { rule: Rule; close: () => void }) {
  const words = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const inUse = rule.state === 'off';
  const turn = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/registry/rules/{id}/in-use', {
        params: { path: { id: rule.id }, header: { 'if-match': `"${rule.version}"` } },
        body: { inUse, reason },
      }),
    onSuccess: () => {
      say(words.rules.saved);
      close();
    },
    onSettled: () => client.invalidateQueries(rulesQuery),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    turn.mutate();
  };
  return (
    <Dialog title={inUse ? words.rules.switchOn(rule.id) : words.rules.switchOff(rule.id)} close={close}>
      <form className="stack" onSubmit={submit}>
        <Textarea
          label={words.rules.why}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
          required
          data-autofocus
        />
        {turn.error && <Failure error={turn.error} />}
        <Button type="submit" loading={turn.isPending} disabled={!reason.trim()}>
          {inUse ? words.rules.on : words.rules.off}
        </Button>
      </form>
    </Dialog>
  );
}
