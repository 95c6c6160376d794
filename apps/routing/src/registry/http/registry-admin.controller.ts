import { Controller, Get, Header, Headers, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { RegistryRuleSet } from '#contracts';
import type { Actor } from '#persistence';
import { CurrentActor, RequireRoles, typedText, versionOf, ZodBody, ZodParam } from '#service-kit';
import { type RoutingConfig, RoutingConfigToken } from '../../config.js';
import { EditRules, type RuleText } from '../application/edit-rules.js';
import type { RuleView } from '../application/rule-view.js';
import { SetAutomatic } from '../application/set-automatic.js';
import { TryRule } from '../application/try-rule.js';
import type {
  AutomaticAnswer,
  AutomaticList,
  DryRunAnswer,
  RuleAnswer,
  RulesAnswer,
} from './registry-admin-answers.js';
import { automaticBody, dryRunBody, inUseBody, ruleBody, ruleId, type ruleText } from './registry-admin-bodies.js';

/** Rules and the switches of the fields: administrators change them, supervisors see them. */
@Controller('api/v1/registry')
@RequireRoles('administrator')
export class RegistryAdminController {
  constructor(
    private readonly rules: EditRules,
    private readonly tryRule: TryRule,
    private readonly automatic: SetAutomatic,
    @Inject(RoutingConfigToken) private readonly config: RoutingConfig,
  ) {}

  @Get('rules')
  @RequireRoles('administrator', 'supervisor')
  @Header('cache-control', 'no-store')
  async listRules(@CurrentActor() actor: Actor): Promise<RulesAnswer> {
    return { items: (await this.rules.list(actor)).map(ruleAnswer) };
  }

  @Put('rules/:id')
  async putRule(
    @CurrentActor() actor: Actor,
    @ZodParam('id', ruleId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @ZodBody(ruleBody) { rule, reason }: z.output<typeof ruleBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleAnswer> {
    const change = { actor, id, version: versionOf(ifMatch), reason };
    return withTag(reply, ruleAnswer(await this.rules.put(change, textOf(rule))));
  }

  @Put('rules/:id/in-use')
  async switchRule(
    @CurrentActor() actor: Actor,
    @ZodParam('id', ruleId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @ZodBody(inUseBody) { inUse, reason }: z.output<typeof inUseBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleAnswer> {
    const change = { actor, id, version: versionOf(ifMatch), reason };
    return withTag(reply, ruleAnswer(await this.rules.switch(change, inUse)));
  }

  @Post('rules/dry-run')
  @HttpCode(200)
  dryRun(
    @CurrentActor() actor: Actor,
    @ZodBody(dryRunBody) { id, rule }: z.output<typeof dryRunBody>,
  ): Promise<DryRunAnswer> {
    return this.tryRule.run(actor, id, rule && textOf(rule));
  }

  @Get('fields')
  @RequireRoles('administrator', 'supervisor')
  @Header('cache-control', 'no-store')
  async listFields(@CurrentActor() actor: Actor): Promise<AutomaticList> {
    return { items: await this.automatic.list(actor), everywhere: this.config.DEMO === '1' };
  }

  @Put('fields/:fieldCode/automatic')
  async setAutomatic(
    @CurrentActor() actor: Actor,
    @ZodParam('fieldCode', typedText(80)) code: string,
    @Headers('if-match') ifMatch: string | undefined,
    @ZodBody(automaticBody) choice: z.output<typeof automaticBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AutomaticAnswer> {
    return withTag(reply, await this.automatic.set(actor, code, versionOf(ifMatch), choice));
  }
}

function textOf({ fieldCodes, placeCodes, keywords, ...rest }: z.output<typeof ruleText>): RuleText {
  const when = { ...(fieldCodes && { fieldCodes }), ...(placeCodes && { placeCodes }), ...(keywords && { keywords }) };
  return { ...rest, when };
}

function ruleAnswer({ rule, ...view }: RuleView): RuleAnswer {
  return { ...view, rule: rule && contentOf(rule), change: rule?.change ?? null };
}

function contentOf({ when, priority, reason, agencyId, agencyKind, validFrom, validTo }: RegistryRuleSet) {
  const { fieldCodes, placeCodes, keywords } = when;
  return { priority, reason, fieldCodes, placeCodes, keywords, agencyId, agencyKind, validFrom, validTo };
}

function withTag<T extends { version: number }>(reply: FastifyReply, answer: T): T {
  void reply.header('etag', `"${answer.version}"`);
  return answer;
}
