import { Module } from '@nestjs/common';
import { AskFigures } from './application/ask-figures.js';
import { ReadCasesBehind } from './application/read-cases-behind.js';
import { ReadFigures } from './application/read-figures.js';
import { RecentBooks } from './application/recent-books.js';
import { RecordEvents } from './application/record-events.js';
import { MeasuresController } from './http/measures.controller.js';
import { MeasuredEventsController } from './messaging/measured-events.controller.js';

/** The figures of the supervisors' board and the cases behind each. */
@Module({
  controllers: [MeasuresController, MeasuredEventsController],
  providers: [RecentBooks, AskFigures, ReadFigures, ReadCasesBehind, RecordEvents],
})
export class MeasuresModule {}
