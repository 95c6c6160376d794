import { useQuery } from '@tanstack/react-query';
import { fieldsQuery, useAgenciesInOffice } from '../api/queries.js';
import { NameSelect } from '../report/name-select.js';
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
  return (
    <fieldset className="stack plain">
      <legend>{legend}</legend>
      <NameSelect
        required
        label={words.triage.field}
        data={fields.map(({ code, name }) => ({ value: code, label: name }))}
        value={answer.fieldCode}
        onChange={(fieldCode) => change({ ...answer, fieldCode })}
      />
      <NameSelect
        required
        label={words.triage.agency}
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        value={answer.agencyId}
        onChange={(agencyId) => change({ ...answer, agencyId })}
      />
    </fieldset>
  );
}
