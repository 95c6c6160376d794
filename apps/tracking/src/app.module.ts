import { Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { KeyKeeper, openApiController } from '#service-kit';
import { CasesModule } from './cases/cases.module.js';
import { HandlingClockModule } from './handling-clock/handling-clock.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { trackingRoutes } from './routes.js';
import { StaffModule } from './staff/staff.module.js';

/** The cases of the agencies, their clock, and the figures made of them. */
@Module({
  imports: [RegistryModule.register('tracking'), StaffModule, HandlingClockModule, CasesModule, MeasuresModule],
  providers: [KeyKeeper.of('tracking')],
  controllers: [openApiController(trackingRoutes)],
})
export class AppModule {}
