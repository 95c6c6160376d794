import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { fieldsQuery } from '../api/queries.js';
import { fieldOptions } from '../report/field-options.js';
import { NameSelect } from '../report/name-select.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { say } from '../shell/said-store.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';
import type { SendingFormProps } from './triage-form-props.js';

const mostParts = 5;

interface Part {
  text: string;
  fieldCode: string | null;
}

/**
 * Several matters in one become reports of their own. Each part begins with the whole text, of which one matter is left; its
 * field is named or left to the machine.
 */
export function SplitForm({ item, note, close, done, refused }: SendingFormProps) {
  const words = useWords();
  const fields = useQuery(fieldsQuery).data?.items ?? [];
  const whole: Part = { text: item.text, fieldCode: null };
  const [parts, setParts] = useState([whole, whole]);
  const change = (index: number, part: Partial<Part>) => setParts(parts.with(index, { ...parts[index]!, ...part }));
  const texts = parts.map(({ text }) => text.trim());
  const ready = texts.every((text) => text !== '') && new Set(texts).size === texts.length;
  const split = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/triage/{reportId}/split', {
          params: { path: { reportId: item.reportId } },
          body: { parts: parts.map(({ fieldCode }, n) => ({ text: texts[n]!, fieldCode: fieldCode ?? undefined })) },
        }),
      ),
    onSuccess: ({ children }) => {
      say(words.triage.splitDone(item.code, children.length));
      return done();
    },
    onError: () => void refused(),
  });
  return (
    <Dialog title={words.triage.splitTitle} close={close} wide>
      <Form
        submit={() => split.mutate()}
        action={words.triage.split}
        sending={split.isPending}
        ready={ready}
        error={split.error}
        note={note}
        beside={
          parts.length < mostParts && (
            <Button variant="default" onClick={() => setParts([...parts, whole])}>
              {words.triage.addPart}
            </Button>
          )
        }
      >
        <p className="small quiet">{words.triage.splitNote}</p>
        {parts.map(({ text, fieldCode }, index) => (
          // A part has nothing but its place.
          <div key={index} className="stack tight">
            <WrittenText
              label={words.triage.part(index + 1)}
              value={text}
              change={(written) => change(index, { text: written })}
              maxLength={5000}
              minRows={3}
              data-autofocus={index === 0 || undefined}
            />
            <NameSelect
              clearable
              label={words.triage.fieldOfPart(index + 1)}
              placeholder={words.triage.byMachine}
              data={fieldOptions(fields)}
              value={fieldCode}
              onChange={(code) => change(index, { fieldCode: code })}
            />
          </div>
        ))}
        {parts.length > 2 && (
          <Button variant="subtle" onClick={() => setParts(parts.slice(0, -1))}>
            {words.triage.removePart}
          </Button>
        )}
      </Form>
    </Dialog>
  );
}
