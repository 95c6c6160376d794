import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { MemberSettings } from './member-process.js';

export interface MemberProcess {
  pid: number;
  /** Resolves with the signal that ended it; null when it ended by itself. */
  ended: Promise<NodeJS.Signals | null>;
  stop(): Promise<void>;
}

/** Starts a copy of a service from the built files, which Jest's global set-up keeps fresh. */
export function spawnMember(settings: MemberSettings): MemberProcess {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--no-warnings', join('dist', 'libs', 'messaging', 'test', 'support', 'member-process.js')],
    { env: { ...process.env, MEMBER: JSON.stringify(settings) }, stdio: ['pipe', 'ignore', 'inherit'] },
  );
  child.stdin?.on('error', () => undefined);
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  return {
    pid: child.pid ?? 0,
    ended,
    async stop() {
      child.stdin?.end();
      await ended;
    },
  };
}
