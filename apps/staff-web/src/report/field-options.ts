import type { Field } from '#api';

/** For a choice among both levels: each field before its second level, which is named with it. */
export function fieldOptions(fields: readonly Field[]): { value: string; label: string }[] {
  const firsts = fields.filter(({ parentCode }) => parentCode === null);
  return firsts.flatMap((first) => [
    { value: first.code, label: first.name },
    ...fields
      .filter(({ parentCode }) => parentCode === first.code)
      .map(({ code, name }) => ({ value: code, label: `${first.name} › ${name}` })),
  ]);
}
