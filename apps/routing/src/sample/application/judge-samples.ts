import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { dayOf } from '#calendar';
import { isInOffice } from '#contracts';
import { type Actor, AppDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { notFound } from '#service-kit';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { unknownAgency, unknownField } from '../../triage/application/triage-problems.js';
import { type BlindAnswer, judgeSample, type MachineChoice, type SampleJudgement } from '../domain/judge-sample.js';
import { sampleItem, type SampleItem } from '../domain/sample-item.js';
import {
  countOpenSamples,
  listOpenSamples,
  type LockedSample,
  lockSample,
  saveJudgement,
} from '../persistence/sample-store.js';
import { alreadyJudged, notBlind } from './sample-problems.js';

/** What is told once somebody has answered, and not before. */
export interface JudgedSample extends SampleJudgement {
  id: string;
  reportId: string;
  code: string;
  machine: MachineChoice & { field: string; subfield: string | null; agency: string };
}

/** Dispatchers say, without knowing what the machine did, who a report belongs to. Nothing of the report moves. */
@Injectable()
export class JudgeSamples {
  constructor(
    private readonly database: AppDatabase,
    private readonly registry: RegistryCopy,
  ) {}

  list(actor: Actor, limit: number): Promise<{ items: SampleItem[]; total: number }> {
    return this.database.read(actor, async (tx) => ({
      items: (await listOpenSamples(tx, actor.id, limit)).map((sample) => sampleItem(sample, this.registry)),
      total: await countOpenSamples(tx, actor.id),
    }));
  }

  /**
   * The same answer of the same person again gets the same reply.
   *
   * @throws Problem not-found, not-blind, already-judged, unknown-agency, unknown-field
   */
  judge(actor: Actor, id: string, answers: readonly BlindAnswer[]): Promise<JudgedSample> {
    return this.database.run(actor, async (tx) => {
      const sample = await lockSample(tx, id, actor.id);
      if (!sample) throw notFound();
      const { outcome, subfieldOutcome } = sample;
      if (outcome !== null) {
        const again = sample.judgedBy === actor.id && isDeepStrictEqual(sample.answers, answers);
        if (again) return this.told(id, sample, { outcome, subfieldOutcome });
        throw alreadyJudged();
      }
      if (sample.touched) throw notBlind();
      const day = dayOf(await databaseTime(tx));
      this.check(answers, day);
      const judgement = judgeSample(sample, answers, this.registry, day);
      await saveJudgement(tx, { id, answers, ...judgement, by: actor.id });
      return this.told(id, sample, judgement);
    });
  }

  private check(answers: readonly BlindAnswer[], day: string): void {
    for (const { fieldCode, agencyId } of answers) {
      const agency = this.registry.agencies.get(agencyId);
      if (!agency || !isInOffice(agency, day)) throw unknownAgency(agencyId);
      if (!this.registry.fields.has(fieldCode)) throw unknownField(fieldCode);
    }
  }

  private told(
    id: string,
    { reportId, code, fieldCode, subfieldCode, agencyId }: LockedSample,
    judgement: SampleJudgement,
  ): JudgedSample {
    const nameOf = (field: string) => this.registry.fields.get(field)?.name ?? field;
    const [field, subfield] = [nameOf(fieldCode), subfieldCode === null ? null : nameOf(subfieldCode)];
    const agency = this.registry.agencies.get(agencyId)?.name ?? agencyId;
    return {
      id,
      ...judgement,
      reportId,
      code,
      machine: { fieldCode, field, subfieldCode, subfield, agencyId, agency },
    };
  }
}
