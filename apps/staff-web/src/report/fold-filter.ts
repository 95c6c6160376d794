import type { ComboboxItem, OptionsFilter } from '@mantine/core';

/** Options in whose name every word typed begins a word, typed with marks or without. */
export const foldFilter: OptionsFilter = ({ options, search }) => {
  const wanted = fold(search).split(' ');
  return (options as ComboboxItem[]).filter(({ label }) => {
    const name = ` ${fold(label)}`;
    return wanted.every((word) => name.includes(` ${word}`));
  });
};

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
