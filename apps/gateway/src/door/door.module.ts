import { Module } from '@nestjs/common';
import { Door } from './http/door.js';

@Module({ providers: [Door] })
export class DoorModule {}
