import { existsSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Has a process run after others when they all want the processor. Without this a flood of reports shares it evenly with
 * the work on those that are in already, and half as many are accepted. What cannot be had is done without: on Linux
 * without sessions (autogroup) only the main thread, which does nearly everything, gives way.
 */
export async function giveWay(pid: number): Promise<void> {
  const { PRIORITY_BELOW_NORMAL } = constants.priority;
  try {
    setPriority(pid, PRIORITY_BELOW_NORMAL);
    await giveWayAsSession(pid, PRIORITY_BELOW_NORMAL);
  } catch {
    // The process has ended, or the system does not allow it.
  }
}

/** Linux shares the processor between sessions first, so that niceness alone counts only within one (sched(7), autogroup). */
async function giveWayAsSession(pid: number, priority: number): Promise<void> {
  const path = `/proc/${pid}/autogroup`;
  for (let tries = 0; existsSync(path) && tries < 5; tries++) {
    try {
      return writeFileSync(path, String(priority));
    } catch (error) {
      // One change per tenth of a second is allowed to all who are not the administrator.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      await sleep(150);
    }
  }
}
