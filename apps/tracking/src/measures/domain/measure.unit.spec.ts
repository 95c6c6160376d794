import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseLimit } from '#calendar';
import { at, calendar, reportId, Story } from '../../../test/story.js';
import { CaseBook } from './case-book.js';
import { figure, figuresBy, groupings } from './figure.js';
import { measureIds, measures } from './measure.js';
import type { Question, Unit } from './unit.js';

const question = (stories: Story[], asOf: Date): Question => ({
  book: CaseBook.read(
    stories.map(({ events }) => events),
    asOf,
  ),
  asOf,
  returnWindow: (assignedAt) => calendar.due(assignedAt, parseLimit('8wh')),
});

const minute = 60_000;
type Step =
  'dispatch-a' | 'dispatch-b' | 'return' | 'revoke' | 'answer' | 'reopen' | 'refuse' | 'merge' | 'withdraw' | 'nudge';
const steps: Step[] = [
  'dispatch-a',
  'dispatch-b',
  'return',
  'revoke',
  'answer',
  'reopen',
  'refuse',
  'merge',
  'withdraw',
  'nudge',
];

function take(story: Story, step: Step, when: Date): void {
  switch (step) {
    case 'dispatch-a':
      return void story.dispatched(when, 'a');
    case 'dispatch-b':
      return void story.dispatched(when, 'b', { byMachine: true });
    case 'return':
      return void story.returned(when, 'a');
    case 'revoke':
      return void story.revoked(when);
    case 'answer':
      return void story.handled(when);
    case 'reopen':
      return void story.reopened(when);
    case 'refuse':
      return void story.refused(when);
    case 'merge':
      return void story.merged(when, reportId(1));
    case 'withdraw':
      return void story.withdrawn(when);
    case 'nudge':
      return void story.nudged(when, 'a');
  }
}

/** Any log, also one that no service would say: a figure must balance all the same. */
const anyStories = fc
  .array(fc.array(fc.tuple(fc.constantFrom(...steps), fc.integer({ min: 1, max: 6_000 })), { maxLength: 8 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((plans) =>
    plans.map((plan, i) => {
      let when = at('22/6 08:00').getTime();
      const story = new Story(reportId(i + 1), new Date(when));
      for (const [step, minutes] of plan) take(story, step, new Date((when += minutes * minute)));
      return story;
    }),
  );
const anyInstant = fc.integer({ min: 0, max: 20_000 }).map((m) => new Date(at('22/6 08:00').getTime() + m * minute));

describe('every measure', () => {
  it.each(measureIds)('%s: each unit once, groups add up to the total', (id) => {
    fc.assert(
      fc.property(anyStories, anyInstant, (stories, asOf) => {
        const units = measures[id](question(stories, asOf));
        expect(new Set(units.map(({ report, dispatchNo }) => `${report.id} ${dispatchNo}`)).size).toBe(units.length);
        const total = figure(id, null, units);
        const excluded = Object.values(total.excluded).reduce((a, b) => a + b, 0);
        expect(total.denominator + total.pending + excluded).toBe(units.length);
        for (const by of groupings) {
          const groups = figuresBy(id, by, units);
          const sum = (of: 'numerator' | 'denominator' | 'pending') => groups.reduce((a, group) => a + group[of], 0);
          expect([sum('numerator'), sum('denominator'), sum('pending')]).toEqual([
            total.numerator,
            total.denominator,
            total.pending,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts every report once in the timely-dispatch rate', () => {
    fc.assert(
      fc.property(anyStories, anyInstant, (stories, asOf) => {
        const units = measures['timely-dispatch'](question(stories, asOf));
        expect(units.map(({ report }) => report.id).sort()).toEqual(stories.map(({ id }) => id).sort());
      }),
      { numRuns: 60 },
    );
  });
});

const ask = (id: (typeof measureIds)[number], stories: Story[], asOf: Date) =>
  measures[id](question(stories, asOf)).map(({ verdict, why }: Unit) => `${verdict} ${why}`);

describe('measures', () => {
  const received = (extra = {}) => new Story(reportId(1), at('22/6 08:00'), extra);

  it('leaves test reports out', () => {
    expect(ask('timely-dispatch', [received({ test: true })], at('1/7 08:00'))).toEqual([]);
  });

  it('judges the deadline itself as in time, and the instant after as late', () => {
    expect(ask('timely-dispatch', [received().dispatched(at('22/6 14:00'), 'a')], at('1/7 08:00'))).toEqual([
      'timely decided-in-time',
    ]);
    expect(ask('timely-dispatch', [received().dispatched(at('22/6 14:00:01'), 'a')], at('1/7 08:00'))).toEqual([
      'late decided-late',
    ]);
    expect(ask('timely-dispatch', [received()], at('22/6 14:00'))).toEqual(['pending inside-limit']);
  });

  it('finds a recalled dispatch void', () => {
    const recalled = () => received().dispatched(at('22/6 09:00'), 'a').revoked(at('22/6 09:30'));
    expect(ask('timely-dispatch', [recalled()], at('1/7 08:00'))).toEqual(['late not-dispatched']);
    expect(ask('first-dispatch', [recalled()], at('1/7 08:00'))).toEqual(['timely decided-in-time']);
    expect(ask('right-first-time', [recalled()], at('1/7 08:00'))).toEqual(['late voided']);
    expect(ask('on-time-handling', [recalled().dispatched(at('22/6 10:00'), 'a')], at('23/6 08:00'))).toEqual([
      'out recalled',
      'pending inside-limit',
    ]);
  });

  it('counts a dispatch that was recalled only to be merged against nobody', () => {
    const target = reportId(2);
    const recalled = () => received().dispatched(at('22/6 09:00'), 'a').recalled(at('22/6 10:00'), 'a', target);
    const merged = recalled().merged(at('22/6 10:00:01'), target);
    expect(ask('timely-dispatch', [merged], at('1/7 08:00'))).toEqual(['timely decided-in-time']);
    expect(ask('right-first-time', [merged], at('1/7 08:00'))).toEqual(['timely never-voided']);
    expect(ask('on-time-handling', [merged], at('1/7 08:00'))).toEqual(['out merged']);
    expect(ask('return-rate', [merged], at('1/7 08:00'))).toEqual(['late not-returned']);
    expect(ask('supervision', [merged], at('1/7 08:00'))).toEqual(['out not-overdue']);
    // What it was to go on in had ended meanwhile: it was dispatched anew.
    const again = recalled().dispatched(at('22/6 11:00'), 'b');
    expect(ask('on-time-handling', [again], at('22/6 12:00'))).toEqual(['out recalled', 'pending inside-limit']);
    const byHand = received().dispatched(at('22/6 09:00'), 'a').recalled(at('22/6 10:00'), 'a');
    expect(ask('timely-dispatch', [byHand.merged(at('22/6 15:00'), target)], at('1/7 08:00'))).toEqual([
      'late not-dispatched',
    ]);
  });

  it('judges a dispatch that was withdrawn before its agency heard of it by when it was decided', () => {
    const withdrawn = received().dispatched(at('22/6 09:00'), 'a').revoked(at('22/6 09:00:02'), 'withdrawn');
    expect(ask('timely-dispatch', [withdrawn], at('1/7 08:00'))).toEqual(['timely decided-in-time']);
    expect(ask('on-time-handling', [withdrawn], at('1/7 08:00'))).toEqual(['out withdrawn']);
  });

  it('leaves a return in the window out when it was upheld', () => {
    const returned = received()
      .dispatched(at('22/6 09:00'), 'a')
      .returned(at('22/6 15:00'), 'a')
      .dispatched(at('22/6 16:00'), 'b');
    expect(ask('on-time-handling', [returned], at('23/6 08:00'))).toEqual(['out returned', 'pending inside-limit']);
    expect(ask('return-rate', [returned], at('23/6 08:00'))).toEqual(['timely returned', 'late not-returned']);
  });

  it('never counts what was forwarded outside as handled in time', () => {
    const forwarded = received().dispatched(at('22/6 09:00'), 'a').handled(at('23/6 09:00'), 'forwarded-outside');
    expect(ask('on-time-handling', [forwarded], at('1/7 08:00'))).toEqual(['late forwarded-outside']);
  });

  it('counts a plan when its day has passed', () => {
    const planned = received().dispatched(at('22/6 09:00'), 'a').handled(at('23/6 09:00'), 'planned', '2026-06-30');
    expect(ask('on-time-handling', [planned], at('30/6 23:59'))).toEqual(['out planned']);
    expect(ask('on-time-handling', [planned], at('1/7 00:01'))).toEqual(['late planned-overdue']);
  });

  it('keeps the promise without pause or restart, also for a merged report', () => {
    const target = new Story(reportId(2), at('22/6 08:00')).dispatched(at('22/6 09:00'), 'a').handled(at('24/6 09:00'));
    const merged = received().merged(at('22/6 16:00'), reportId(2));
    expect(ask('promise-kept', [merged, target], at('2/7 08:00'))).toEqual([
      'timely answered-in-time',
      'timely answered-in-time',
    ]);
    expect(ask('promise-kept', [target], at('25/6 08:00'))).toEqual(['pending inside-limit']);
    target.reopened(at('25/6 08:00')).handled(at('2/7 08:00'));
    expect(ask('promise-kept', [target], at('3/7 08:00'))).toEqual(['late answered-late']);
  });

  it('counts what each reporter of a merged report says of the answer', () => {
    const target = new Story(reportId(2), at('22/6 08:00')).dispatched(at('22/6 09:00'), 'a');
    const merged = received().merged(at('22/6 16:00'), reportId(2));
    expect(ask('satisfaction', [merged, target], at('1/7 08:00'))).toEqual([]);
    target.handled(at('24/6 09:00')).rated(at('24/6 10:00'), 4);
    merged.rated(at('24/6 11:00'), 1);
    expect(ask('satisfaction', [merged, target], at('1/7 08:00'))).toEqual(['late not-satisfied', 'timely satisfied']);
    expect(ask('satisfaction-rated', [merged, target], at('1/7 08:00'))).toEqual([
      'late not-satisfied',
      'timely satisfied',
    ]);
    const agencies = measures.satisfaction(question([merged, target], at('1/7 08:00'))).map(({ agencyId }) => agencyId);
    expect(agencies).toEqual(['a', 'a']);
  });

  it('groups by who decided: the machine, a person, or nobody yet', () => {
    const [one, other, third] = [1, 2, 3].map((n) => new Story(reportId(n), at('22/6 08:00'))) as [Story, Story, Story];
    one.dispatched(at('22/6 09:00'), 'a', { byMachine: true });
    other.dispatched(at('22/6 09:00'), 'a', { byMachine: true }).returned(at('22/6 10:00'), 'a');
    other.dispatched(at('22/6 11:00'), 'b');
    const stories = [one, other, third];
    const units = measures['timely-dispatch'](question(stories, at('1/7 08:00')));
    const groups = figuresBy('timely-dispatch', 'decided-by', units);
    expect(groups.map(({ group, numerator, denominator }) => [group, numerator, denominator])).toEqual([
      ['machine', 1, 1],
      ['person', 1, 1],
      ['undispatched', 0, 1],
    ]);
  });

  it('counts satisfaction, automation and supervision', () => {
    const rated = received()
      .dispatched(at('22/6 09:00'), 'a', { byMachine: true })
      .handled(at('24/6 09:00'))
      .rated(at('24/6 10:00'), 1);
    expect(ask('satisfaction', [rated], at('1/7 08:00'))).toEqual(['late not-satisfied']);
    expect(ask('satisfaction-rated', [rated], at('1/7 08:00'))).toEqual(['late not-satisfied']);
    expect(ask('automation', [rated], at('1/7 08:00'))).toEqual(['timely by-machine']);
    expect(ask('automation-corrected', [rated], at('1/7 08:00'))).toEqual(['late never-voided']);
    expect(ask('supervision', [rated], at('1/7 08:00'))).toEqual(['out not-overdue']);
    const overdue = received().dispatched(at('22/6 09:00'), 'a');
    expect(ask('supervision', [overdue], at('1/7 08:00'))).toEqual(['late not-acted-on']);
    expect(ask('supervision', [overdue.nudged(at('30/6 09:00'), 'a')], at('1/7 08:00'))).toEqual(['timely acted-on']);
  });
});
