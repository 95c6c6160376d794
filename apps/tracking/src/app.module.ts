import { Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { CasesModule } from './cases/cases.module.js';
import { HandlingClockModule } from './handling-clock/handling-clock.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { StaffModule } from './staff/staff.module.js';

/** The cases of the agencies, their clock, and the figures made of them. */
@Module({
  imports: [RegistryModule.register('tracking'), StaffModule, HandlingClockModule, CasesModule, MeasuresModule],
})
export class AppModule {}
