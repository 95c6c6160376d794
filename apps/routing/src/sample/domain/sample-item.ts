import type { RegistryView } from '../../classification/domain/registry-view.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';

type SampledReport = Pick<RoutedReport, 'text' | 'kind' | 'channel' | 'receivedAt' | 'location' | 'placeCode'> & {
  id: string;
  week: string;
};

/** A report of the sample as it is judged: what its reporter said, and nothing that the machine or others made of it. */
export function sampleItem(sample: SampledReport, { places }: Pick<RegistryView, 'places'>) {
  const { id, week, text, kind, channel, receivedAt, location, placeCode } = sample;
  // A place that was read from the text is the machine's own reading.
  const code = location?.communeCode ?? (location?.lat === undefined ? null : placeCode);
  return {
    id,
    week,
    text,
    kind,
    channel,
    receivedAt: receivedAt.toISOString(),
    place: code === null ? null : (places.get(code)?.name ?? code),
    address: location?.address ?? null,
  };
}

export type SampleItem = ReturnType<typeof sampleItem>;
