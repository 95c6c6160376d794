import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { expect, it } from '@jest/globals';
import { giveWay } from './give-way.js';

it('puts a process, also as a session of its own, behind others', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { detached: true });
  await once(child, 'spawn');
  try {
    await giveWay(child.pid!);
    expect(getPriority(child.pid)).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
    const group = `/proc/${child.pid}/autogroup`;
    if (existsSync(group)) {
      expect(readFileSync(group, 'utf8')).toContain(`nice ${constants.priority.PRIORITY_BELOW_NORMAL}`);
    }
  } finally {
    child.stdin.end();
    await once(child, 'exit');
  }
});

it('does nothing to a process that is gone', async () => {
  await expect(giveWay(2 ** 22 + 1)).resolves.toBeUndefined();
});
