import { Module } from '@nestjs/common';
import { KeyKeeper } from './application/key-keeper.js';

@Module({ providers: [KeyKeeper] })
export class IdempotencyModule {}
