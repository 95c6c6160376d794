import { Injectable } from '@nestjs/common';
import { parseLimit } from '#calendar';
import { locateReport } from '#places';
import { RegistryCopy } from '#registry';
import { outsideArea, unknownField, unknownPlace } from '../../reports/application/report-problems.js';
import type { PromiseTerms } from '../../reports/domain/promise.js';

export interface LikelyPlace {
  code?: string;
  name?: string;
  /** The name of the place of the province, not in the area of use, that it seems to be about. */
  elsewhere?: string;
  /** 0: sure; 1: nothing is known. */
  doubt: number;
}

/** What the registry says, as intake needs it. */
@Injectable()
export class Rulebook {
  constructor(private readonly copy: RegistryCopy) {}

  /** The limits that a sender is promised: of the known field, else the normal ones. */
  terms(fieldCode: string | undefined): PromiseTerms {
    const { limits, fields } = this.copy;
    const field = fieldCode === undefined ? undefined : fields.get(fieldCode);
    return {
      calendar: this.copy.calendar('default'),
      dispatch: parseLimit(limits.dispatchNormal),
      handling: parseLimit(field?.handlingLimit ?? limits.handlingNormal),
    };
  }

  /**
   * While nothing was heard from the registry, every code is taken: a report is worth more than its field.
   * @throws Problem `unknown-field`
   */
  checkField(fieldCode: string | undefined): void {
    const { fields } = this.copy;
    if (fieldCode !== undefined && fields.size > 0 && !fields.has(fieldCode)) throw unknownField(fieldCode);
  }

  /** @throws Problem `unknown-place` or `outside-area` */
  checkPlace(communeCode: string | undefined): void {
    const { places } = this.copy;
    if (communeCode === undefined || places.size === 0) return;
    const place = places.get(communeCode);
    if (!place) throw unknownPlace(communeCode);
    if (!place.inUse) throw outsideArea(place);
  }

  /** Where routing will think that it is. */
  locate(report: Parameters<typeof locateReport>[0]): LikelyPlace {
    const { code, doubt, elsewhere } = locateReport(report, this.copy);
    return {
      ...(code !== undefined && { code, name: this.copy.places.get(code)?.name }),
      ...(elsewhere !== undefined && { elsewhere }),
      doubt,
    };
  }

  agencyName(id: string): string | undefined {
    return this.copy.agencies.get(id)?.name;
  }

  /** The last moment in which a report that was closed then may be reopened. */
  reopenUntil(closedAt: Date): Date {
    return this.copy.calendar('default').due(closedAt, parseLimit(this.copy.limits.reopenWindow));
  }
}
