import type { PromiseGiven, Receipt } from '#api';
import { onOtherTab, readJson, writeJson } from './json-store.js';
import type { QueuedReport } from './queue.js';
import { Signal } from './signal.js';

/** A report that this phone may open. */
export interface OwnReport {
  code: string;
  secret: string;
  receivedAt: string;
  promise?: PromiseGiven;
  /** The first words, to recognise it by. */
  summary: string;
  /** Of the queue, to show the receipt to the one who waits for it. */
  key?: string;
}

const key = 'own-reports';
const summaryLength = 120;

export const ownReports = new Signal<OwnReport[]>(readJson<OwnReport[]>(key) ?? []);

onOtherTab(key, readOwnReportsAgain);

export function readOwnReportsAgain(): void {
  ownReports.set(saved());
}

export function rememberReport(queued: QueuedReport, { code, secret, receivedAt, promise }: Receipt): void {
  keep({ code, secret, receivedAt, promise, summary: summaryOf(queued.body.text), key: queued.key });
}

export function keep(report: OwnReport): void {
  save([report, ...saved().filter(({ code }) => code !== report.code)]);
}

export function forgetReport(code: string): void {
  save(saved().filter((report) => report.code !== code));
}

export function summaryOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= summaryLength ? line : `${line.slice(0, summaryLength - 1)}…`;
}

function saved(): OwnReport[] {
  return readJson<OwnReport[]>(key) ?? ownReports.value;
}

function save(reports: OwnReport[]): void {
  writeJson(key, reports);
  ownReports.set(reports);
}
