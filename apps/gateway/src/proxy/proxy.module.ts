import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { Callers } from './http/callers.js';
import { Forwarding } from './http/forwarding.js';
import { ServiceHealth } from './http/service-health.js';

@Module({ imports: [SessionModule], providers: [Callers, Forwarding, ServiceHealth] })
export class ProxyModule {}
