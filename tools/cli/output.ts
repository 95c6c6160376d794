export type Row = Record<string, unknown>;

/** A table for people: columns as wide as their widest cell. */
export function formatTable(rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '(none)';
  const columns = Object.keys(first);
  const cells = [columns, ...rows.map((row) => columns.map((column) => formatCell(row[column])))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function formatCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/** JSON with --json, a table otherwise. */
export function print(rows: Row | readonly Row[], { json }: { json?: boolean }): void {
  if (json) console.log(JSON.stringify(rows));
  else console.log(formatTable(Array.isArray(rows) ? (rows as Row[]) : [rows as Row]));
}
