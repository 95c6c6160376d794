import { Injectable } from '@nestjs/common';
import { compareReports, loadVocabulary, readReport, sameFrom } from '#duplicates';
import { type Actor, AppDatabase } from '#persistence';
import { StandingClassifier } from '#service-kit';
import { maskText } from '#text';
import { Rulebook } from '../../rulebook/application/rulebook.js';
import { findPublished, type PublishedReport } from '../persistence/find-published.js';

export interface SoughtReport {
  text: string;
  fieldCode?: string;
  location?: { lat?: number; lng?: number; communeCode?: string; address?: string };
}

const most = 5;

/** Published open reports that are likely of the matter that somebody is about to send, the likeliest first. */
@Injectable()
export class FindSimilar {
  constructor(
    private readonly database: AppDatabase,
    private readonly rulebook: Rulebook,
    private readonly classifier: StandingClassifier,
  ) {}

  async find(actor: Actor, sought: SoughtReport): Promise<PublishedReport[]> {
    const { lat, lng, address } = sought.location ?? {};
    const point = lat === undefined || lng === undefined ? undefined : { lat, lng };
    const placeCode = this.rulebook.locate(sought).code;
    const published = await this.database.read(actor, (tx) => findPublished(tx, point, placeCode));
    if (published.length === 0) return [];
    const text = maskText(sought.text).text;
    const fields = sought.fieldCode
      ? [{ code: sought.fieldCode, confidence: 1 }]
      : this.classifier.classify(text).fields;
    const vocabulary = loadVocabulary();
    const own = readReport({ text, address, point, placeCode, fields, receivedAt: new Date() }, vocabulary);
    return published
      .map((report) => ({ report, score: compareReports(own, readReport(comparable(report), vocabulary)).score }))
      .filter(({ score }) => score >= sameFrom)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ report }) => report);
  }
}

function comparable({ text, lat, lng, placeCode, fieldCode, receivedAt }: PublishedReport) {
  return {
    ...{ text, receivedAt },
    point: lat === null || lng === null ? undefined : { lat, lng },
    placeCode: placeCode ?? undefined,
    fields: [{ code: fieldCode, confidence: 1 }],
  };
}
