import { describe, expect, it } from '@jest/globals';
import type { WorkerDatabase } from '#persistence';
import type { RegistryCopy } from './registry-copy.js';
import { RegistryRefresh } from './registry-refresh.js';

describe('RegistryRefresh', () => {
  /** A table whose reader takes the value at once and brings it when it is let go. */
  function slowTable() {
    const waiting: (() => void)[] = [];
    const table = { value: 1, copied: 0, reads: 0 };
    const load = async () => {
      table.reads++;
      const { value } = table;
      await new Promise<void>((resolve) => waiting.push(resolve));
      table.copied = value;
    };
    const database = { run: (_: unknown, work: (tx: unknown) => Promise<void>) => work({}) };
    const refresh = new RegistryRefresh(
      database as unknown as WorkerDatabase,
      { load } as unknown as RegistryCopy,
      'routing',
    );
    const letGo = async () => {
      waiting.shift()?.();
      await new Promise(setImmediate);
    };
    return { table, refresh, letGo };
  }

  it('reads again for whoever asks while a run is on its way, once for all of them', async () => {
    const { table, refresh, letGo } = slowTable();
    void refresh.refresh();
    table.value = 2;
    const asked = [refresh.refresh(), refresh.refresh()];
    await letGo();
    expect(table.copied).toBe(1);
    await letGo();
    await Promise.all(asked);
    expect([table.copied, table.reads]).toEqual([2, 2]);
  });
});
