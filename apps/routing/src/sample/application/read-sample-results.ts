import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { RegistryCopy } from '#registry';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { countedField } from '../domain/counted-field.js';
import { weekOf, weeksAfter } from '../domain/sample-week.js';
import { readSampleWeeks, readTallies, type WeekOfField } from '../persistence/sample-results.js';

const weeksShown = 8;

export interface FieldResult {
  fieldCode: string;
  field: string;
  /** What decides whether it may go on. */
  latest: { judged: number; wrong: number };
  /** The latest first. */
  weeks: Omit<WeekOfField, 'fieldCode'>[];
}

/** What the samples of the last weeks said, by field. */
@Injectable()
export class ReadSampleResults {
  constructor(
    private readonly database: AppDatabase,
    private readonly registry: RegistryCopy,
  ) {}

  run(actor: Actor): Promise<FieldResult[]> {
    return this.database.read(actor, async (tx) => {
      const fields = [...this.registry.fields.values()];
      const tallies = new Map(
        (await readTallies(tx, fields.map(countedField))).map((tally) => [tally.fieldCode, tally]),
      );
      const weeks = await readSampleWeeks(tx, weeksAfter(weekOf(await databaseTime(tx)), -weeksShown));
      return fields
        .map(({ code, name }) => ({
          fieldCode: code,
          field: name,
          latest: { judged: tallies.get(code)!.judged, wrong: tallies.get(code)!.wrong },
          weeks: weeks.filter(({ fieldCode }) => fieldCode === code).map(({ fieldCode: _, ...week }) => week),
        }))
        .filter(({ weeks }) => weeks.length > 0)
        .sort((a, b) => a.field.localeCompare(b.field, 'vi'));
    });
  }
}
