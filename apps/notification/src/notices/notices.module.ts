import { Module } from '@nestjs/common';
import { openApiController } from '#service-kit';
import { MailModule } from '../mail/mail.module.js';
import { ReadNotices } from './application/read-notices.js';
import { NoticesController } from './http/notices.controller.js';
import { noticesRoutes } from './http/notices-routes.js';
import { FieldEventsController } from './messaging/field-events.controller.js';
import { ReportEventsController } from './messaging/report-events.controller.js';
import { StaffEventsController } from './messaging/staff-events.controller.js';

@Module({
  imports: [MailModule],
  controllers: [
    ReportEventsController,
    StaffEventsController,
    FieldEventsController,
    NoticesController,
    openApiController(noticesRoutes),
  ],
  providers: [ReadNotices],
})
export class NoticesModule {}
