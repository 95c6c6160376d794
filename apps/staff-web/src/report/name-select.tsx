import { Select, type SelectProps } from '@mantine/core';
import { useWords } from '../words/language.js';
import { foldFilter } from './fold-filter.js';

/** One of many by its name, found with marks or without. */
export function NameSelect(props: SelectProps) {
  const words = useWords();
  return <Select searchable filter={foldFilter} nothingFoundMessage={words.triage.noSuchName} {...props} />;
}
