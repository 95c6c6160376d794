import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirectory, holderOf } from './data-directory.js';
import { readSecrets } from './secrets.js';
import { StartError } from './start-error.js';

describe('a data directory', () => {
  let path: string;
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'dieuphoi-data-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  it('belongs to one start at a time', () => {
    const held = DataDirectory.take(path);
    expect(holderOf(path)).toBe(process.pid);
    expect(() => DataDirectory.take(path)).toThrow('in use by another start');
    held.release();
    DataDirectory.take(path).release();
  });

  it('is free again when its holder died, also when another process has its number since', () => {
    writeFileSync(join(path, 'start.lock'), `${process.pid} 1`);
    expect(holderOf(path)).toBeUndefined();
    DataDirectory.take(path).release();
  });

  it('is not begun on a disk that is full', () => {
    const megabyte = 1024 * 1024;
    expect(() => DataDirectory.take(path, () => 200 * megabyte - 1)).toThrow(
      new StartError(`The disk that holds ${path} is full (199 MB are free, 200 MB are needed).`),
    );
    expect(holderOf(path)).toBeUndefined();
    DataDirectory.take(path, () => 200 * megabyte).release();
  });

  it('keeps its secrets from others and for ever', () => {
    const secrets = readSecrets(path);
    expect(statSync(join(path, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readSecrets(path)).toEqual(secrets);
    expect(new Set(Object.values(secrets.rolePasswords)).size).toBe(10);
  });

  it('says so when its secrets are damaged', () => {
    writeFileSync(join(path, 'secrets.json'), '{');
    expect(() => readSecrets(path)).toThrow('is damaged');
  });
});
