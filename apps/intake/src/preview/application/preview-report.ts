import { Injectable } from '@nestjs/common';
import { type Classification, type Classifier, findPlaceInText, loadClassifier, nearestPlace } from '#classifier';
import { maskText } from '#text';
import type { PreviewBody } from '../../reports/http/report-body.js';
import { promiseFrom, type ReportPromise } from '../../reports/domain/promise.js';
import { Rulebook } from '../../rulebook/application/rulebook.js';

/** 0: sure; 1: nothing is known. */
interface LikelyPlace {
  code?: string;
  name?: string;
  doubt: number;
}

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
  private readonly classifier: Classifier = loadClassifier();

  constructor(private readonly rulebook: Rulebook) {}

  /** @throws Problem `unknown-field`, `unknown-place` or `outside-area` */
  preview(body: PreviewBody, now: Date): Preview {
    this.rulebook.checkField(body.fieldCode);
    this.rulebook.checkPlace(body.location?.communeCode);
    const { fields, flags } = this.classifier.classify(body.text);
    return {
      fields,
      flags,
      place: this.placeOf(body),
      maskedText: maskText(body.text).text,
      promise: promiseFrom(now, this.rulebook.terms(body.fieldCode)),
    };
  }

  private placeOf({ text, location = {} }: PreviewBody): LikelyPlace {
    const { communeCode, lat, lng, address } = location;
    const places = this.rulebook.places;
    if (communeCode !== undefined) {
      return { code: communeCode, name: places.find(({ code }) => code === communeCode)?.name, doubt: 0 };
    }
    const found =
      (lat !== undefined && lng !== undefined && nearestPlace(places, lat, lng)) ||
      findPlaceInText(places, address ?? '') ||
      findPlaceInText(places, text);
    return found ? { code: found.place.code, name: found.place.name, doubt: found.doubt } : { doubt: 1 };
  }
}
