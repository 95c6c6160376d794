import type { Chunk, ChunkHandler } from '../../src/index.js';
import { recordEffects } from './member.js';

export interface Hanging {
  /** Records effects; waits first when something of the subject is in the chunk, until it is released. */
  handler: ChunkHandler;
  readonly hangs: boolean;
  release(): void;
}

export function hanging(subject: string, worker?: string): Hanging {
  const record = recordEffects(worker);
  let release = () => undefined as void;
  const gate = new Promise<void>((resolve) => (release = resolve));
  let hangs = false;
  return {
    async handler(chunk: Chunk) {
      if (chunk.events.some((event) => event.subject === subject)) {
        hangs = true;
        await gate;
      }
      await record(chunk);
    },
    get hangs() {
      return hangs;
    },
    release: () => release(),
  };
}
