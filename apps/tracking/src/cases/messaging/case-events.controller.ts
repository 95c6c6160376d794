import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Topics } from '#contracts';
import type { Chunk } from '#messaging';
import { TakeReportEvents } from '../application/take-report-events.js';

@Controller()
export class CaseEventsController {
  constructor(private readonly take: TakeReportEvents) {}

  @EventPattern<string>(Topics.report)
  onReportEvents(@Payload() { tx, events }: Chunk): Promise<void> {
    return this.take.run(tx, events);
  }
}
