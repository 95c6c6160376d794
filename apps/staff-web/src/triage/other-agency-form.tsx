import { Button, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Candidate } from '#api';
import { fieldsQuery, useAgenciesInOffice, useNames } from '../api/queries.js';
import { Dialog } from '../shell/dialog.js';
import { Failure } from '../shell/failure.js';
import { useWords } from '../words/language.js';
import type { NamedChoice } from './decision.js';
import { fieldOptions } from '../report/field-options.js';
import { foldFilter } from '../report/fold-filter.js';
import { levelOf } from './level-of.js';
import type { TriageFormProps } from './triage-form-props.js';

interface OtherAgencyFormProps extends TriageFormProps {
  /** Already chosen; what is missing is the reason. */
  proposed?: Candidate;
  choose: (choice: NamedChoice) => void;
  pending: boolean;
  error: unknown;
}

/** Corrects the machine: agency and field by name, with a reason that it can learn from. */
export function OtherAgencyForm(props: OtherAgencyFormProps) {
  const { item, note, close, proposed, choose, pending, error } = props;
  const words = useWords();
  const names = useNames();
  const agencies = useAgenciesInOffice();
  const fields = useQuery(fieldsQuery).data?.items ?? [];
  const [agencyId, setAgency] = useState<string | null>(proposed?.agencyId ?? null);
  const likeliest = proposed ?? item.candidates[0];
  const [fieldCode, setField] = useState<string | null>(likeliest ? levelOf(likeliest) : null);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!agencyId || !fieldCode || !reason.trim()) return;
    choose({ agencyId, fieldCode, reason: reason.trim(), agency: names.agency(agencyId) });
  };
  return (
    <Dialog title={item.state === 'ruling' ? words.triage.rule : words.triage.other} close={close}>
      <form className="stack" onSubmit={submit}>
        <Select
          label={words.triage.agency}
          data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={agencyId}
          onChange={setAgency}
          searchable
          filter={foldFilter}
          nothingFoundMessage={words.triage.noSuchName}
          required
          data-autofocus={!proposed || undefined}
        />
        <Select
          label={words.triage.field}
          data={fieldOptions(fields)}
          value={fieldCode}
          onChange={setField}
          searchable
          filter={foldFilter}
          nothingFoundMessage={words.triage.noSuchName}
          required
        />
        <Textarea
          label={words.triage.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
          required
          data-autofocus={Boolean(proposed) || undefined}
        />
        {note || (error !== null && <Failure error={error} />)}
        <div className="row">
          <Button type="submit" loading={pending} disabled={Boolean(note) || !agencyId || !fieldCode || !reason.trim()}>
            {item.state === 'ruling' ? words.triage.rule : words.triage.dispatch}
          </Button>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
