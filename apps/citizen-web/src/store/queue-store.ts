import type { ReportBody } from '../api/types.js';
import { onOtherTab, readJson, writeJson } from './json-store.js';
import type { QueuedReport } from './queue.js';
import { Signal } from './signal.js';

const key = 'queue';

/** Where the browser keeps nothing, the queue lives as long as the page. */
let queueInMemory: QueuedReport[] = [];

export const queue = new Signal<QueuedReport[]>(readQueue());

onOtherTab(key, readQueueAgain);

export function readQueueAgain(): void {
  queue.set(readQueue());
}

export function enqueue(reportKey: string, body: ReportBody, now: Date): void {
  save([...readQueue(), { key: reportKey, body, queuedAt: now.toISOString(), state: 'waiting', attempts: 0 }]);
}

/** Read before it is written: another tab may have added or sent some. */
export function replaceInQueue(reportKey: string, report: QueuedReport | undefined): void {
  save(readQueue().flatMap((each) => (each.key === reportKey ? (report ? [report] : []) : [each])));
}

function readQueue(): QueuedReport[] {
  return readJson<QueuedReport[]>(key) ?? queueInMemory;
}

function save(reports: QueuedReport[]): void {
  queueInMemory = writeJson(key, reports) ? [] : reports;
  queue.set(reports);
}
