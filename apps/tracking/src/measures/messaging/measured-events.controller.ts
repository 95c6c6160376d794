import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Topics } from '#contracts';
import type { Chunk } from '#messaging';
import { RecordEvents } from '../application/record-events.js';

@Controller()
export class MeasuredEventsController {
  constructor(private readonly record: RecordEvents) {}

  @EventPattern<string>(Topics.report)
  onReportEvents(@Payload() { tx, events }: Chunk): Promise<void> {
    return this.record.run(tx, events);
  }
}
