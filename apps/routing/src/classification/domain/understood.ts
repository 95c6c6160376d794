import type { RoutedReport } from '../../reports/domain/routed-report.js';
import type { Classified } from './classify-report.js';

/** What is kept of a report as the machine read it. */
export function understood({ event, why, aboutIds, unsure, unknownWords }: Classified) {
  return {
    placeCode: event.place.code ?? null,
    placeDoubt: event.place.doubt,
    fields: event.fields,
    candidates: event.candidates,
    flags: event.flags,
    aboutIds,
    why,
    modelVersion: event.modelVersion,
    unsure,
    pairs: unknownWords.pairs,
    unknownPairs: unknownWords.unknown,
  } satisfies Partial<RoutedReport>;
}
