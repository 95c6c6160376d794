import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Chunk, ChunkHandler } from './chunk.js';

/**
 * The consumers of a service by topic. Several of one topic run one after the other in the order of registration, in the
 * same transaction; Nest's own chaining would run them at once on one database connection.
 */
export class HandlerTable {
  private readonly handlers = new Map<string, ChunkHandler[]>();

  add(topic: string, callback: MessageHandler): void {
    const handler: ChunkHandler = async (chunk) => {
      const result: unknown = await callback(chunk, undefined);
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    };
    this.handlers.set(topic, [...(this.handlers.get(topic) ?? []), handler]);
  }

  get topics(): string[] {
    return [...this.handlers.keys()];
  }

  /** Undefined when nobody listens to the topic. */
  of(topic: string): ChunkHandler | undefined {
    const handlers = this.handlers.get(topic);
    return handlers && ((chunk: Chunk) => runInTurn(handlers, chunk));
  }
}

async function runInTurn(handlers: readonly ChunkHandler[], chunk: Chunk): Promise<void> {
  for (const handler of handlers) await handler(chunk);
}
