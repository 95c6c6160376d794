import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Rule } from '#api';
import { api } from '../api/client.js';
import { rulesQuery } from '../api/queries.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { say } from '../shell/said-store.js';
import { WrittenText } from '../shell/written-text.js';
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
  return (
    <Dialog title={inUse ? words.rules.switchOn(rule.id) : words.rules.switchOff(rule.id)} close={close}>
      <Form
        submit={() => turn.mutate()}
        action={inUse ? words.rules.on : words.rules.off}
        sending={turn.isPending}
        ready={reason.trim() !== ''}
        error={turn.error}
      >
        <WrittenText label={words.rules.why} value={reason} change={setReason} data-autofocus />
      </Form>
    </Dialog>
  );
}
