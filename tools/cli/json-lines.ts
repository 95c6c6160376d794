import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { UsageError } from './cli-errors.js';
import { byteOrderMark, checkNamedFile } from './named-file.js';

/** The objects of a file of JSON lines, or of standard input for `-`. */
export async function* readJsonLines(file: string): AsyncGenerator<{ line: number; value: unknown }> {
  if (file !== '-') checkNamedFile(file);
  const input = file === '-' ? process.stdin : createReadStream(file);
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line++;
    const json = line === 1 ? text.replace(byteOrderMark, '') : text;
    if (json.trim() === '') continue;
    try {
      yield { line, value: JSON.parse(json) as unknown };
    } catch {
      throw new UsageError(`${file}, line ${line}: no JSON.`);
    }
  }
}

/** Writes one JSON line; waits when the reader is slow. */
export async function writeJsonLine(value: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
