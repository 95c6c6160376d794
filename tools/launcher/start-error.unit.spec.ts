import { describe, expect, it } from '@jest/globals';
import { asStartError, PortTakenError, StartError } from './start-error.js';

const full = 'The disk that holds /srv/.data is full: free some space and start again.';

describe('asStartError', () => {
  it.each([
    ['a write of ours', 'ENOSPC: no space left on device, write'],
    ['a quota', 'EDQUOT: disk quota exceeded, mkdir'],
    ['PostgreSQL', 'could not extend file "base/1/2": No space left on device'],
  ])('says that the disk is full where %s met that', (_, message) => {
    expect(asStartError(new Error(message), '/srv/.data')).toStrictEqual(new StartError(full));
  });

  it.each([
    "EACCES: permission denied, mkdir '/srv/.data'",
    "EROFS: read-only file system, mkdir '/srv/.data'",
    "ENOTDIR: not a directory, mkdir '/srv/.data/logs'",
  ])('names the way out of a directory that cannot be written: %s', (message) => {
    expect(asStartError(new Error(message), '/srv/.data')).toStrictEqual(
      new StartError(`/srv/.data cannot be written (${message}): choose another with DIEUPHOI_DATA_DIR.`),
    );
  });

  it('keeps a sentence that is one already, and its kind', () => {
    const taken = new PortTakenError('gateway could not start: its port is taken');
    expect(asStartError(taken, '/srv/.data')).toBe(taken);
  });

  it('keeps the words of what it does not know', () => {
    expect(asStartError('broken', '/srv/.data')).toStrictEqual(new StartError('broken'));
  });
});
