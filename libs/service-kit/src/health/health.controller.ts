import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Registry } from 'prom-client';
import { OpenRoute } from '../caller/caller-guard.js';
import { Health } from './health.js';

@OpenRoute()
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Registry,
  ) {}

  @Get('health/live')
  live() {
    return { status: 'live' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const state = await this.health.state();
    void reply.status(state.ready ? 200 : 503);
    // Whoever started this process can tell it from another one on the same port.
    return { status: state.ready ? 'ready' : 'not-ready', pid: process.pid };
  }

  @Get('health')
  async all() {
    return this.health.state();
  }

  @Get('metrics')
  async prometheus(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('content-type', this.metrics.contentType);
    return this.metrics.metrics();
  }
}
