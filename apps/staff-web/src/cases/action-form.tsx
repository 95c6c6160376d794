import { Button, type InputWrapperProps, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Case, CaseAction } from '#api';
import { useAgenciesInOffice, useNames } from '../api/queries.js';
import type { StepBodies } from '../api/take-step.js';
import { instant } from '../format/instant.js';
import { NameSelect } from '../report/name-select.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';
import { reasonInWords } from './said-with.js';
import { actionFields, bodyOf, citizenReads, type FieldName, type FieldValues, isComplete } from './action-fields.js';

interface ActionFormProps {
  item: Case;
  action: CaseAction;
  close: () => void;
  send: (body: StepBodies[CaseAction]) => void;
  sending: boolean;
  error: unknown;
}

export function ActionForm({ item, action, close, send, sending, error }: ActionFormProps) {
  const words = useWords();
  const names = useNames();
  const [values, setValues] = useState<FieldValues>(() => (action === 'answer' ? answerToMend(item) : {}));
  const extension = item.extensions.find(({ state }) => state === 'asked');
  return (
    <Dialog title={words.actions[action]} close={close} wide={action === 'answer'}>
      <Form
        submit={() => send(bodyOf(action, values, extension?.extensionId))}
        action={action === 'answer' ? words.form.send : words.actions[action]}
        sending={sending}
        ready={isComplete(action, values)}
        error={error}
        beside={
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
        }
      >
        {action === 'extension-decision' && extension && (
          <p className="small">
            {words.form.askedUntil(instant(extension.until))}: {extension.reason}
          </p>
        )}
        {action === 'return-decision' && item.returnRequest && (
          <p className="small">
            {reasonInWords(item.returnRequest.reason, words)}: {item.returnRequest.note}
            {item.returnRequest.suggestedAgencyId && (
              <> {words.triage.suggested(names.agency(item.returnRequest.suggestedAgencyId))}</>
            )}
          </p>
        )}
        {(actionFields[action] ?? []).map((name, index) => (
          <FormField
            key={name}
            item={item}
            name={name}
            first={index === 0}
            values={values}
            citizenReads={citizenReads(action, name, values)}
            change={(value) => setValues((before) => ({ ...before, [name]: value }))}
          />
        ))}
        {action === 'answer' && values.text?.trim() && (
          <section className="card stack tight" aria-label={words.form.asCitizen}>
            <span className="small quiet">{words.form.asCitizen}</span>
            <p className="report-text">{values.text}</p>
          </section>
        )}
      </Form>
    </Dialog>
  );
}

/** An answer that was sent back is written on, not again. */
function answerToMend({ answers }: Case): FieldValues {
  const last = answers.at(-1);
  return last?.state === 'sent-back'
    ? { outcome: last.outcome, text: last.text, plannedFor: last.plannedFor ?? undefined }
    : {};
}

interface FormFieldProps {
  item: Case;
  name: FieldName;
  /** Where the keyboard is when the form opens. */
  first: boolean;
  values: FieldValues;
  citizenReads: boolean;
  change: (value: string) => void;
}

const noteBelow: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

function FormField({ item, name, first, values, citizenReads, change }: FormFieldProps) {
  const words = useWords();
  const agencies = useAgenciesInOffice();
  const value = values[name] ?? '';
  const focus = { 'data-autofocus': first || undefined };
  const note = { description: citizenReads && words.form.readByCitizen, inputWrapperOrder: noteBelow };
  const options = (labels: Record<string, string>) => [
    { value: '', label: '' },
    ...Object.entries(labels).map(([value, label]) => ({ value, label })),
  ];
  const select = (label: string, labels: Record<string, string>) => (
    <NativeSelect
      {...focus}
      label={label}
      data={options(labels)}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      required
    />
  );
  switch (name) {
    case 'outcome':
      return select(words.form.outcome, words.outcomes);
    case 'returnReason':
      return select(words.form.reason, words.returnReasons);
    case 'granted':
      return select(words.form.decision, { yes: words.form.granted, no: words.form.denied });
    case 'suggestedAgencyId':
    case 'supportId': {
      const support = name === 'supportId';
      const taken = [item.agencyId, ...(support ? item.supportIds : [])];
      return (
        <NameSelect
          {...focus}
          label={support ? words.form.supporter : words.form.suggested}
          data={agencies.filter(({ id }) => !taken.includes(id)).map(({ id, name }) => ({ value: id, label: name }))}
          value={value || null}
          onChange={(id) => change(id ?? '')}
          clearable={!support}
          required={support}
        />
      );
    }
    case 'until':
    case 'plannedFor':
      if (name === 'plannedFor' && values.outcome !== 'planned') return null;
      return (
        <TextInput
          {...focus}
          type="date"
          label={words.form[name]}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
          required
        />
      );
    case 'to':
    case 'assignee':
    case 'unit':
      return (
        <TextInput
          {...note}
          {...focus}
          label={words.form[name]}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
          maxLength={200}
          required={name === 'to'}
        />
      );
    default:
      return (
        <WrittenText
          {...note}
          {...focus}
          label={words.form[name]}
          value={value}
          change={change}
          maxLength={name === 'text' ? 5000 : 1000}
          minRows={name === 'text' ? 5 : 2}
        />
      );
  }
}
