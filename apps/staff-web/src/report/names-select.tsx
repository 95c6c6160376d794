import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useWords } from '../words/language.js';
import { foldFilter } from './fold-filter.js';

/** Some of many by their names, found with marks or without. */
export function NamesSelect(props: MultiSelectProps) {
  const words = useWords();
  return (
    <MultiSelect
      searchable
      filter={foldFilter}
      nothingFoundMessage={words.triage.noSuchName}
      hidePickedOptions
      {...props}
    />
  );
}
