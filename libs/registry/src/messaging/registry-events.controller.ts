import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Topics } from '#contracts';
import type { Chunk } from '#messaging';
import { applyRegistryEvents } from '../apply-registry-events.js';
import { RegistryRefresh } from '../registry-refresh.js';

@Controller()
export class RegistryEventsController {
  constructor(private readonly refresh: RegistryRefresh) {}

  @EventPattern<string>(Topics.registry)
  async onRegistryEvents(@Payload() chunk: Chunk): Promise<void> {
    await applyRegistryEvents(chunk.tx, chunk.events);
    chunk.tx.afterCommit(() => void this.refresh.refresh());
  }
}
