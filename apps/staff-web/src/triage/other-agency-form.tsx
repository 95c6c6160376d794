import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Candidate } from '#api';
import { fieldsQuery, useAgenciesInOffice, useNames } from '../api/queries.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';
import type { NamedChoice } from './decision.js';
import { fieldOptions } from '../report/field-options.js';
import { NameSelect } from '../report/name-select.js';
import { levelOf } from './level-of.js';
import { QuickReasons } from './quick-reasons.js';
import type { TriageFormProps } from './triage-form-props.js';

interface OtherAgencyFormProps extends TriageFormProps {
  /** Already chosen; what is missing is the reason. */
  proposed?: Candidate;
  /** Where supporting agencies are chosen. */
  support: ReactNode;
  choose: (choice: NamedChoice) => void;
  pending: boolean;
  error: unknown;
}

/** Corrects the machine: agency and field by name, with a reason that it can learn from. */
export function OtherAgencyForm(props: OtherAgencyFormProps) {
  const { item, note, close, proposed, support, choose, pending, error } = props;
  const words = useWords();
  const names = useNames();
  const agencies = useAgenciesInOffice();
  const fields = useQuery(fieldsQuery).data?.items ?? [];
  const [agencyId, setAgency] = useState<string | null>(proposed?.agencyId ?? null);
  const likeliest = proposed ?? item.candidates[0];
  const [fieldCode, setField] = useState<string | null>(likeliest ? levelOf(likeliest) : null);
  const [reason, setReason] = useState('');
  const ruling = item.state === 'ruling';
  const blocked = pending || Boolean(note);
  const chooseFor = (why: string) => {
    if (!agencyId || !fieldCode || !why.trim()) return;
    choose({ agencyId, fieldCode, reason: why.trim(), agency: names.agency(agencyId) });
  };
  return (
    <Dialog title={ruling ? words.triage.rule : words.triage.other} close={close}>
      <Form
        submit={() => chooseFor(reason)}
        action={ruling ? words.triage.rule : words.triage.dispatch}
        sending={pending}
        ready={agencyId !== null && fieldCode !== null && reason.trim() !== ''}
        error={error}
        note={note}
        beside={
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
        }
      >
        <NameSelect
          label={words.triage.agency}
          data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={agencyId}
          onChange={setAgency}
          required
          data-autofocus={!proposed || undefined}
        />
        <NameSelect
          label={words.triage.field}
          data={fieldOptions(fields)}
          value={fieldCode}
          onChange={setField}
          required
        />
        {support}
        <WrittenText
          label={words.triage.reason}
          value={reason}
          change={setReason}
          data-autofocus={(proposed && ruling) || undefined}
        />
        {!ruling && (
          <QuickReasons choose={chooseFor} disabled={blocked || !agencyId || !fieldCode} first={Boolean(proposed)} />
        )}
      </Form>
    </Dialog>
  );
}
