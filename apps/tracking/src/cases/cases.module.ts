import { Module } from '@nestjs/common';
import { ActOnCase } from './application/act-on-case.js';
import { ListCases } from './application/list-cases.js';
import { ReadCase } from './application/read-case.js';
import { TakeReportEvents } from './application/take-report-events.js';
import { CasesController } from './http/cases.controller.js';
import { CaseEventsController } from './messaging/case-events.controller.js';

/** Reports as the agencies handle them. */
@Module({
  controllers: [CaseEventsController, CasesController],
  providers: [TakeReportEvents, ListCases, ReadCase, ActOnCase],
})
export class CasesModule {}
