import { Injectable } from '@nestjs/common';
import type { Classification } from '#classifier';
import { StandingClassifier } from '#service-kit';
import { maskText } from '#text';
import type { PreviewBody } from '../../reports/http/report-body.js';
import { promiseFrom, type ReportPromise } from '../../reports/domain/promise.js';
import { type LikelyPlace, Rulebook } from '../../rulebook/application/rulebook.js';

export interface Preview {
  fields: Classification['fields'];
  flags: Classification['flags'];
  place: LikelyPlace;
  maskedText: string;
  promise: ReportPromise;
}

/** What would become of a report, before it is sent. Nothing is stored, and no database is needed. */
@Injectable()
export class PreviewReport {
  constructor(
    private readonly rulebook: Rulebook,
    private readonly classifier: StandingClassifier,
  ) {}

  /** @throws Problem `unknown-field`, `unknown-place` or `outside-area` */
  preview(body: PreviewBody, now: Date): Preview {
    this.rulebook.checkField(body.fieldCode);
    this.rulebook.checkPlace(body.location?.communeCode);
    const maskedText = maskText(body.text).text;
    // As routing will read it.
    const { fields, flags } = this.classifier.classify(maskedText);
    return {
      fields,
      flags,
      place: this.rulebook.locate(body),
      maskedText,
      promise: promiseFrom(now, this.rulebook.terms(body.fieldCode)),
    };
  }
}
