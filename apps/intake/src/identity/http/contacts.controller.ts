import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type ContactChannel, contactChannels } from '#contracts';
import type { Actor } from '#persistence';
import { CurrentActor, notFound, WorkersOnly, ZodParam, ZodQuery } from '#service-kit';
import { LookUpContact } from '../application/look-up-contact.js';

const lookQuery = z.strictObject({ reason: z.string().min(1).max(200).default('notice') });

/** The one call between services: notification asks for one address when it sends, and does not keep it. */
@WorkersOnly()
@Controller('internal/contacts')
export class ContactsController {
  constructor(private readonly lookUp: LookUpContact) {}

  @Get(':reportId/:channel')
  async read(
    @ZodParam('reportId', z.uuid()) reportId: string,
    @ZodParam('channel', z.enum(contactChannels)) channel: ContactChannel,
    @ZodQuery(lookQuery) { reason }: z.output<typeof lookQuery>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ address: string }> {
    const address = await this.lookUp.look(reportId, channel, actor, reason);
    if (address === undefined) throw notFound();
    void reply.header('cache-control', 'no-store');
    return { address };
  }
}
