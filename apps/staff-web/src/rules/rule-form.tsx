import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Rule } from '#api';
import { answerOf, api } from '../api/client.js';
import { fieldsQuery, placesQuery, rulesQuery, useAgenciesInOffice } from '../api/queries.js';
import { fieldOptions } from '../report/field-options.js';
import { foldFilter } from '../report/fold-filter.js';
import { NameSelect } from '../report/name-select.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { say } from '../shell/said-store.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';
import { DryRunResult } from './dry-run-result.js';
import { agencyKinds, draftOf, type RuleDraft, textOf } from './rule-draft.js';

interface RuleFormProps {
  /** Undefined for a new one. */
  rule?: Rule;
  close: () => void;
}

/** Writes a rule; it can be tried before it is saved. */
export function RuleForm({ rule, close }: RuleFormProps) {
  const words = useWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [why, setWhy] = useState('');
  const set = (change: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...change }));
  const tryIt = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/registry/rules/dry-run', { body: { id: draft.id, rule: textOf(draft) } })),
  });
  const save = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/registry/rules/{id}', {
        params: { path: { id: draft.id }, header: { 'if-match': `"${rule?.version ?? 0}"` } },
        body: { rule: textOf(draft), reason: why },
      }),
    onSuccess: () => {
      say(words.rules.saved);
      close();
    },
    onSettled: () => client.invalidateQueries(rulesQuery),
  });
  const isComplete = draft.id !== '' && draft.priority !== '' && draft.agency !== null;
  return (
    <Dialog title={rule ? words.rules.editOne(rule.id) : words.rules.add} close={close} wide>
      <Form
        submit={() => save.mutate()}
        action={words.rules.save}
        sending={save.isPending}
        ready={isComplete && why.trim() !== ''}
        error={save.error ?? tryIt.error}
        beside={
          <Button variant="default" loading={tryIt.isPending} disabled={!isComplete} onClick={() => tryIt.mutate()}>
            {words.rules.try}
          </Button>
        }
      >
        {!rule && (
          <TextInput
            label={words.rules.id}
            description={words.rules.idNote}
            value={draft.id}
            onChange={(event) => set({ id: event.currentTarget.value })}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            maxLength={80}
            required
            data-autofocus
          />
        )}
        <TextInput
          type="number"
          label={words.rules.order}
          value={draft.priority}
          onChange={(event) => set({ priority: event.currentTarget.value })}
          min={1}
          max={9999}
          required
          data-autofocus={rule ? true : undefined}
        />
        <RuleConditions draft={draft} set={set} />
        <AgencyField agency={draft.agency} choose={(agency) => set({ agency })} />
        <TextInput
          label={words.rules.reason}
          value={draft.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          maxLength={500}
        />
        <div className="row">
          {(['validFrom', 'validTo'] as const).map((name) => (
            <TextInput
              key={name}
              type="date"
              label={name === 'validFrom' ? words.rules.from : words.rules.to}
              value={draft[name]}
              onChange={(event) => set({ [name]: event.currentTarget.value })}
            />
          ))}
        </div>
        <WrittenText label={words.rules.why} value={why} change={setWhy} />
        {tryIt.data && <DryRunResult result={tryIt.data} />}
      </Form>
    </Dialog>
  );
}

interface DraftProps {
  draft: RuleDraft;
  set: (change: Partial<RuleDraft>) => void;
}

function RuleConditions({ draft, set }: DraftProps) {
  const words = useWords();
  const fields = useQuery(fieldsQuery).data?.items ?? [];
  const places = useQuery(placesQuery).data?.items ?? [];
  const search = { searchable: true, filter: foldFilter, nothingFoundMessage: words.triage.noSuchName } as const;
  return (
    <>
      <MultiSelect
        label={words.rules.fields}
        data={fieldOptions(fields)}
        value={draft.fieldCodes}
        onChange={(fieldCodes) => set({ fieldCodes })}
        {...search}
      />
      <MultiSelect
        label={words.rules.places}
        data={places.map(({ code, name }) => ({ value: code, label: name }))}
        value={draft.placeCodes}
        onChange={(placeCodes) => set({ placeCodes })}
        {...search}
      />
      <Textarea
        label={words.rules.keywords}
        description={words.rules.keywordsNote}
        value={draft.keywords}
        onChange={(event) => set({ keywords: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
      />
    </>
  );
}

interface AgencyFieldProps {
  agency: string | null;
  choose: (agency: string | null) => void;
}

function AgencyField({ agency, choose }: AgencyFieldProps) {
  const words = useWords();
  const agencies = useAgenciesInOffice();
  return (
    <NameSelect
      label={words.rules.agency}
      data={[
        ...agencyKinds.map((kind) => ({ value: kind as string, label: words.rules.of[kind] })),
        ...agencies.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={agency}
      onChange={choose}
      required
    />
  );
}
