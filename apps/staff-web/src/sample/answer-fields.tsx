import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fieldsQuery, useAgenciesInOffice } from '../api/queries.js';
import { foldFilter } from '../report/fold-filter.js';
import { useWords } from '../words/language.js';
import type { BlindAnswer } from './blind-answer.js';

interface AnswerFieldsProps {
  legend: string;
  answer: BlindAnswer;
  change: (answer: BlindAnswer) => void;
}

/** Field and agency by name, with nothing proposed. */
export function AnswerFields({ legend, answer, change }: AnswerFieldsProps) {
  const words = useWords();
  const agencies = useAgenciesInOffice();
  const fields = (useQuery(fieldsQuery).data?.items ?? []).filter(({ parentCode }) => parentCode === null);
  const shared = { searchable: true, required: true, filter: foldFilter, nothingFoundMessage: words.triage.noSuchName };
  return (
    <fieldset className="stack plain">
      <legend>{legend}</legend>
      <Select
        {...shared}
        label={words.triage.field}
        data={fields.map(({ code, name }) => ({ value: code, label: name }))}
        value={answer.fieldCode}
        onChange={(fieldCode) => change({ ...answer, fieldCode })}
      />
      <Select
        {...shared}
        label={words.triage.agency}
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        value={answer.agencyId}
        onChange={(agencyId) => change({ ...answer, agencyId })}
      />
    </fieldset>
  );
}
