import type { MeasuredEvent } from './measured-event.js';
import { readFacts } from './read-facts.js';
import type { ReportFacts } from './report-facts.js';

/** How far a merged report is followed; routing allows no circles, a broken log might have one. */
const deepest = 10;

/** The facts of many reports at one instant, with the parts of those that were split. */
export class CaseBook {
  private readonly byId: ReadonlyMap<string, ReportFacts>;

  constructor(facts: Iterable<ReportFacts>) {
    this.byId = new Map([...facts].map((report) => [report.id, report]));
  }

  /** From the events of each report, in the order of the log. */
  static read(histories: Iterable<readonly MeasuredEvent[]>, asOf: Date): CaseBook {
    const facts: ReportFacts[] = [];
    for (const events of histories) {
      const report = readFacts(events, asOf);
      if (report && !report.test) facts.push(report);
    }
    return new CaseBook(facts);
  }

  /** The report in which it goes on, through all that were merged; itself when it was not. Undefined when that is not known. */
  root(report: ReportFacts): ReportFacts | undefined {
    let root: ReportFacts | undefined = report;
    for (let depth = 0; depth < deepest && root; depth++) {
      if (root.mergedInto === null) return root;
      root = this.byId.get(root.mergedInto);
    }
    return undefined;
  }

  /** What counts as one report: a part of a split report counts with the whole. */
  wholes(): ReportFacts[] {
    return [...this.byId.values()].filter(({ parentId }) => parentId === null || !this.byId.has(parentId));
  }

  /** What is handled: whole reports and parts, each once. */
  all(): ReportFacts[] {
    return [...this.byId.values()];
  }

  /** The parts of a split report; a part that has not arrived yet is undefined. */
  parts(report: ReportFacts): (ReportFacts | undefined)[] {
    return report.partIds.map((id) => this.byId.get(id));
  }
}
