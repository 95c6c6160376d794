import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Topics } from '#contracts';
import type { Chunk } from '#messaging';
import { FollowPublication } from '../../publication/application/follow-publication.js';
import { SplitReports } from '../../reports/application/split-reports.js';
import { FollowReports } from '../application/follow-reports.js';

@Controller()
export class ReportEventsController {
  constructor(
    private readonly follow: FollowReports,
    private readonly split: SplitReports,
    private readonly publication: FollowPublication,
  ) {}

  @EventPattern<string>(Topics.report)
  async onReportEvents(@Payload() { tx, events }: Chunk): Promise<void> {
    await this.follow.follow(tx, events);
    await this.split.split(tx, events);
    await this.publication.follow(tx, events);
  }
}
