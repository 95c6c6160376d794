import { createHash } from 'node:crypto';
import { loadDevReports, loadSeeds } from '../../seeds/load.js';
import type { ReportToSend } from './citizen.js';

/** A report that is to be sent, with a key that stays the same however often it is. */
export interface DemoReport {
  id: string;
  key: string;
  report: ReportToSend;
  placeCode?: string;
}

/**
 * Real cases as citizens would send them: most with the place of their phone, here the middle of each commune in turn,
 * every sixth without any.
 * @param run makes the keys, and with them the reports, those of another run
 */
export function demoReports(run: string, lines: { id: string; text: string }[] = loadDevReports()): DemoReport[] {
  const places = loadSeeds().places.filter(({ inUse }) => inUse);
  return lines.map(({ id, text }, index) => {
    const place = index % 6 === 5 ? undefined : places[index % places.length];
    const location = place && { lat: place.lat, lng: place.lng, accuracy: 30 };
    return { id, key: keyOf(`${run} ${id}`), report: { text, ...(location && { location }) }, placeCode: place?.code };
  });
}

/** The same with the commune instead of a point, so that what is sent again and again is not taken for one matter. */
export function withoutPoints(reports: readonly DemoReport[]): DemoReport[] {
  return reports.map((demo) => {
    const location = demo.placeCode === undefined ? undefined : { communeCode: demo.placeCode };
    return { ...demo, report: { text: demo.report.text, ...(location && { location }) } };
  });
}

function keyOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
