import { Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { RegistryCopy } from '#registry';
import { OpenRoute, Problem, ZodBody } from '#service-kit';
import { type GatewayConfig, GatewayConfigToken } from '../../config.js';
import { Sessions } from '../application/sessions.js';
import { SignIn } from '../application/sign-in.js';
import type { StaffSession } from '../persistence/session-store.js';
import { clientAddress } from './client-address.js';
import { SessionCookie } from './session-cookie.js';
import { credentials, type sessionView } from './session-routes.js';

/** Staff sign-in by password. */
@OpenRoute()
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly registry: RegistryCopy,
    @Inject(GatewayConfigToken) private readonly config: GatewayConfig,
  ) {}

  @Post()
  @HttpCode(200)
  async open(
    @ZodBody(credentials) body: z.infer<typeof credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const session = await this.signIn.run({ ...body, address: this.addressOf(request) });
    this.cookie.write(reply, session.token);
    return this.view(session);
  }

  @Get()
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    const session = await this.sessions.find(this.cookie.read(request));
    if (!session) throw notSignedIn();
    return this.view(session);
  }

  @Delete()
  @HttpCode(204)
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.end(this.cookie.read(request), this.addressOf(request));
    this.cookie.clear(reply);
  }

  private addressOf(request: FastifyRequest): string {
    return clientAddress(request, this.config.BEHIND_PROXY === '1');
  }

  private view({ account, expiresAt }: StaffSession): z.input<typeof sessionView> {
    const { id, username, displayName, roles, agencyId } = account;
    const agency = agencyId === undefined ? undefined : this.registry.agencies.get(agencyId);
    return {
      id,
      username,
      displayName,
      roles,
      ...(agencyId !== undefined && { agencyId }),
      ...(agency && { agency: { id: agency.id, code: agency.code, name: agency.name, kind: agency.kind } }),
      expiresAt: expiresAt.toISOString(),
    };
  }
}

const notSignedIn = () =>
  new Problem('not-signed-in', { status: 401, detail: { vi: 'Bạn cần đăng nhập.', en: 'You need to sign in.' } });
