import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#persistence';
import { RegistryCopy } from '#registry';
import { CurrentActor, notFound, RequireRoles, ZodParam, ZodQuery } from '#service-kit';
import { noticeText } from '../domain/notice-text.js';
import type { StoredNotice } from '../persistence/notice-store.js';
import { ReadNotices } from '../application/read-notices.js';
import { type Notice, noticeId, type NoticePage, noticesQuery } from './notices-routes.js';

/** The bell of the desk. */
@RequireRoles('dispatcher', 'focal-point', 'officer', 'head', 'publisher', 'supervisor', 'administrator', 'helper')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    private readonly readNotices: ReadNotices,
    private readonly registry: RegistryCopy,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @ZodQuery(noticesQuery) { limit, cursor }: z.output<typeof noticesQuery>,
  ): Promise<NoticePage> {
    const { notices, unread } = await this.readNotices.list(actor, limit, cursor);
    const next = notices.length === limit ? notices.at(-1)!.id : null;
    return { items: notices.map((notice) => this.view(notice)), next, unread };
  }

  @Post(':id/read')
  @HttpCode(204)
  async read(@CurrentActor() actor: Actor, @ZodParam('id', noticeId) id: string): Promise<void> {
    if (!(await this.readNotices.markRead(actor, id))) throw notFound();
  }

  private view({ id, kind, report_id, code, facts, created_at, read_at }: StoredNotice): Notice {
    const { agencyId, fieldCode, ...more } = facts;
    const agency = agencyId && (this.registry.agencies.get(agencyId)?.name ?? agencyId);
    const field = fieldCode && (this.registry.fields.get(fieldCode)?.name ?? fieldCode);
    return {
      id,
      kind,
      reportId: report_id,
      code,
      text: noticeText(kind, { code, agency, field, ...more }),
      createdAt: created_at.toISOString(),
      readAt: read_at?.toISOString() ?? null,
    };
  }
}
