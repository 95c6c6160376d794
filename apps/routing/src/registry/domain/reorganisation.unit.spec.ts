import { describe, expect, it } from '@jest/globals';
import { agenciesInOffice, agencyInOffice, type RegistryAgencySet } from '#contracts';
import { givenRegistry } from '../../../test/given.js';
import { reorganise, type ReorganisationPlan, type ReorganisationStep, undoReorganisation } from './reorganisation.js';

const date = '2027-01-01';
const before = givenRegistry().agencies;
const merged = { id: 'ubnd-moi', code: 'M', name: 'UBND phường Mới' };

const plan = (...steps: Omit<ReorganisationStep, 'line'>[]): ReorganisationPlan => ({
  date,
  steps: steps.map((step, n) => ({ line: n + 1, ...step })),
});
const merge = plan({ ends: ['ubnd-p1', 'ubnd-p2'], successors: [merged] });

const withChanges = (changed: RegistryAgencySet[], agencies = before) =>
  new Map([...agencies, ...changed.map((agency) => [agency.id, agency] as const)]);
const applied = (one: ReorganisationPlan, agencies = before) =>
  withChanges(reorganise(one, agencies).changed, agencies);
const defects = (one: ReorganisationPlan, agencies = before) =>
  reorganise(one, agencies).defects.map(({ what }) => what);

describe('reorganise', () => {
  it('ends agencies the day before and begins the one that takes over, with their places', () => {
    const { changed } = reorganise(merge, before);
    const ended = { validTo: '2026-12-31', successorIds: ['ubnd-moi'], version: 2 };
    expect(changed).toEqual([
      { ...before.get('ubnd-p1')!, ...ended },
      { ...before.get('ubnd-p2')!, ...ended },
      {
        ...{ ...merged, kind: 'commune', placeCodes: ['p1', 'p2'], validFrom: date, successorIds: [] },
        ...{ calendarId: 'default', version: 1 },
      },
    ]);
  });

  it('changes nothing when it is repeated', () => {
    expect(reorganise(merge, applied(merge))).toEqual({ changed: [], defects: [] });
  });

  it('is taken back as if it had not been, and can be applied again', () => {
    const back = withChanges(undoReorganisation(merge, applied(merge)).changed, applied(merge));
    expect(back.get('ubnd-p1')).toEqual({ ...before.get('ubnd-p1'), version: 3 });
    for (const day of ['2026-12-31', date]) expect(agenciesInOffice(back, 'ubnd-moi', day)).toEqual([]);
    expect(undoReorganisation(merge, back)).toEqual({ changed: [], defects: [] });
    expect(agencyInOffice(applied(merge, back), 'ubnd-p1', date)?.id).toBe('ubnd-moi');
  });

  it('is not taken back once something else was changed', () => {
    const later = applied(merge);
    later.set('ubnd-moi', { ...later.get('ubnd-moi')!, name: 'UBND khác' });
    expect(undoReorganisation(merge, later).defects).toEqual([
      { line: 1, what: '"ubnd-moi" was changed since the plan was applied' },
    ]);
  });

  it('lets one that is in office take over', () => {
    const after = applied(plan({ ends: ['ca-p1'], successors: ['ubnd-p1'] }));
    expect(after.get('ubnd-p1')).toEqual(before.get('ubnd-p1'));
    expect(agencyInOffice(after, 'ca-p1', date)?.id).toBe('ubnd-p1');
  });

  it('gives each place of a split agency to one of its successors', () => {
    const into = (...codes: string[][]) =>
      plan({
        ends: ['ubnd-p1'],
        successors: codes.map((placeCodes, n) => ({ id: `s${n}`, code: `S${n}`, name: `S${n}`, placeCodes })),
      });
    expect(defects(into([], []))).toEqual(['the place p1 needs exactly one of the successors (placeCodes)']);
    expect(defects(into(['p1'], ['p1']))).toHaveLength(1);
    expect(agenciesInOffice(applied(into(['p1'], [])), 'ubnd-p1', date).map(({ id }) => id)).toEqual(['s0', 's1']);
  });

  it.each<[string, ReorganisationPlan]>([
    ['there is no agency "x" to end', plan({ ends: ['x'], successors: ['so-xay-dung'] })],
    ['there is no agency "x" to take over', plan({ ends: ['ca-p1'], successors: ['x'] })],
    ['"so-cu" is not in office on 2027-01-01', plan({ ends: ['ca-p1'], successors: ['so-cu'] })],
    [
      '"so-cu" ends on 2025-06-30 already, with other successors or on another day',
      plan({ ends: ['so-cu'], successors: ['so-xay-dung'] }),
    ],
    ['"ca-p1" ends by this plan, so it cannot take over', plan({ ends: ['ca-p1'], successors: ['ca-p1'] })],
    [
      '"ca-p1" ends or begins twice in this plan',
      plan({ ends: ['ca-p1'], successors: ['thanh-tra'] }, { ends: ['ca-p1'], successors: ['thanh-tra'] }),
    ],
    [
      '"ca-p1" begins on 2020-01-01, so it cannot end before 2019-01-01',
      { ...plan({ ends: ['ca-p1'], successors: [merged] }), date: '2019-01-01' },
    ],
    [
      'there is an agency "thanh-tra" already that is not as planned; name a new id, or the id alone if it takes over',
      plan({ ends: ['ca-p1'], successors: [{ ...merged, id: 'thanh-tra' }] }),
    ],
  ])('says what cannot be: %s', (what, one) => {
    expect(reorganise(one, before)).toEqual({ changed: [], defects: [{ line: expect.any(Number), what }] });
  });
});

describe('agencyInOffice', () => {
  it('follows successors to whoever is in office on the day', () => {
    const twice = applied(
      { date: '2028-01-01', steps: [{ line: 1, ends: ['ubnd-moi'], successors: ['thanh-tra'] }] },
      applied(merge),
    );
    const on = (day: string) => agencyInOffice(twice, 'ubnd-p2', day)?.id;
    expect(['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map(on)).toEqual([
      ...['ubnd-p2', 'ubnd-moi', 'ubnd-moi', 'thanh-tra'],
    ]);
  });

  it('ends when agencies name each other', () => {
    const over = { validTo: '2025-01-01' };
    const circle = withChanges([
      { ...before.get('ubnd-p1')!, ...over, successorIds: ['ubnd-p2'] },
      { ...before.get('ubnd-p2')!, ...over, successorIds: ['ubnd-p1'] },
    ]);
    expect(agencyInOffice(circle, 'ubnd-p1', date)).toBeUndefined();
  });
});
