import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { UsageError } from './cli-errors.js';

/** The objects of a file of JSON lines, or of standard input for `-`. */
export async function* readJsonLines(file: string): AsyncGenerator<{ line: number; value: unknown }> {
  if (file !== '-' && !existsSync(file)) throw new UsageError(`${file} was not found.`);
  const input = file === '-' ? process.stdin : createReadStream(file);
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    try {
      yield { line, value: JSON.parse(text) as unknown };
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
