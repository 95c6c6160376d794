import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Topics } from '#contracts';
import type { Chunk } from '#messaging';
import { FollowReports } from '../application/follow-reports.js';

@Controller()
export class ReportEventsController {
  constructor(private readonly followReports: FollowReports) {}

  @EventPattern<string>(Topics.report)
  async onReportEvents(@Payload() { tx, events }: Chunk): Promise<void> {
    await this.followReports.run(tx, events);
  }
}
