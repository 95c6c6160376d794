/** The cells of a table's first row. */
export function ColumnHeads({ names }: { names: readonly string[] }) {
  return names.map((name) => <th key={name}>{name}</th>);
}
