import { readFileSync, statSync } from 'node:fs';
import { UsageError } from './cli-errors.js';

/** Before a text by some editors, and no part of it. */
export const byteOrderMark = /^\uFEFF/;

/** @throws UsageError when the operator named what is no file */
export function checkNamedFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`${file} was not found.`);
  if (found.isDirectory()) throw new UsageError(`${file} is a folder.`);
}

/** @throws UsageError when the operator named what is no file */
export function readNamedFile(file: string): Buffer {
  checkNamedFile(file);
  return readFileSync(file);
}

/** @throws UsageError when the operator named what is no file */
export function readNamedText(file: string): string {
  return readNamedFile(file).toString('utf8').replace(byteOrderMark, '');
}
