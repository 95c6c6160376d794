import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Topics } from '#contracts';
import type { Chunk } from '#messaging';
import { tellOfStoppedFields } from '../application/tell-of-stopped-fields.js';

@Controller()
export class FieldEventsController {
  @EventPattern<string>(Topics.registry)
  async onRegistryEvents(@Payload() { tx, events }: Chunk): Promise<void> {
    await tellOfStoppedFields(tx, events);
  }
}
