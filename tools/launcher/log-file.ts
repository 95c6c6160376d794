import { closeSync, copyFileSync, ftruncateSync, openSync, readFileSync, statSync } from 'node:fs';

/** Bytes after which a log begins anew; the one before is kept as NAME.1. */
const largest = 32 * 1024 * 1024;

/** A file that a child process writes to by itself, so that nothing passes through the launcher. */
export class LogFile {
  /** To be given to the child as its standard output. */
  readonly descriptor: number;
  private closed = false;

  constructor(readonly path: string) {
    this.descriptor = openSync(path, 'a', 0o600);
  }

  /** Emptied in place, because the child keeps the file open; what is written during the copy is lost. */
  rotate(): void {
    if (statSync(this.path).size < largest) return;
    copyFileSync(this.path, `${this.path}.1`);
    ftruncateSync(this.descriptor);
  }

  size(): number {
    return statSync(this.path).size;
  }

  /** Why the writer ended, of what it wrote since the file had `from` bytes: its error, else its last lines. */
  lastWords(from: number): string {
    const lines = readFileSync(this.path).subarray(from).toString().trim().split('\n');
    return lines.find((line) => /^(Uncaught )?\w*Error\b.*: /.test(line)) ?? lines.slice(-3).join(' ');
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    closeSync(this.descriptor);
  }
}
