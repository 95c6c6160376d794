import { Module } from '@nestjs/common';
import { Sweeper } from '#service-kit';
import { MoveStaff } from './application/move-staff.js';

@Module({ providers: [MoveStaff, Sweeper.of(MoveStaff)] })
export class SuccessionModule {}
