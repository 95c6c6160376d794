import { useQuery } from '@tanstack/react-query';
import { fieldsQuery, useAgenciesInOffice } from '../api/queries.js';
import { fieldOptions } from '../report/field-options.js';
import { NameSelect } from '../report/name-select.js';
import { useWords } from '../words/language.js';
import type { BlindAnswer } from './blind-answer.js';

interface AnswerFieldsProps {
  legend: string;
  answer: BlindAnswer;
  change: (answer: BlindAnswer) => void;
}

/** Field of either level and agency by name, with nothing proposed. */
export function AnswerFields({ legend, answer, change }: AnswerFieldsProps) {
  const words = useWords();
  const agencies = useAgenciesInOffice();
  const fields = useQuery(fieldsQuery).data?.items ?? [];
  return (
    <fieldset className="stack plain">
      <legend>{legend}</legend>
      <NameSelect
        required
        label={words.triage.field}
        description={words.sample.levelNote}
        data={fieldOptions(fields)}
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
