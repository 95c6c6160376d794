import { at, reportId, Story } from './story.js';

const report = (number: number, received = '22/6 08:00') => new Story(reportId(number), at(received));

/** The first worked example of the timely-dispatch rate; asked on Tuesday 23 June 2026 at 08:00. */
export const firstExample = {
  asOf: at('23/6 08:00'),
  stories: [
    report(101).dispatched(at('22/6 08:00:01'), 'a'),
    report(102).dispatched(at('22/6 09:00'), 'a').returned(at('22/6 15:00'), 'a').dispatched(at('22/6 15:30'), 'b'),
    report(103).refused(at('22/6 10:00')),
    report(104),
    report(105, '23/6 07:50'),
  ],
};

const part = (number: number) => new Story(reportId(number), at('22/6 08:00'), { parentId: reportId(7) });

/** The second one, with handling; asked on Wednesday 1 July 2026 at 08:00. */
export const secondExample = {
  asOf: at('1/7 08:00'),
  stories: [
    report(1)
      .askedBeforeDispatch(at('22/6 10:00'), at('23/6 10:00'))
      .dispatched(at('23/6 11:00'), 'a')
      .handled(at('26/6 09:00')),
    report(2).dispatched(at('22/6 09:00'), 'a').extended(at('25/6 10:00'), at('26/6 17:00')).handled(at('26/6 10:00')),
    report(3)
      .dispatched(at('22/6 09:00'), 'a')
      .returned(at('26/6 09:00'), 'a')
      .dispatched(at('26/6 10:00'), 'b')
      .handled(at('30/6 09:00')),
    report(4)
      .dispatched(at('22/6 09:00'), 'c')
      .returned(at('22/6 15:00'), 'c')
      .dispatched(at('22/6 16:00'), 'c', { ruling: true })
      .handled(at('26/6 09:00')),
    report(5).merged(at('22/6 11:00'), reportId(2)),
    report(6).merged(at('22/6 16:00'), reportId(2)),
    report(7).split(at('22/6 10:00'), reportId(71), reportId(72)),
    part(71).dispatched(at('22/6 11:00'), 'a').handled(at('25/6 16:00')),
    part(72).dispatched(at('22/6 15:00'), 'b').handled(at('26/6 09:00')),
    report(8)
      .dispatched(at('22/6 08:30'), 'a')
      .handled(at('24/6 10:00'))
      .reopened(at('26/6 10:00'))
      .handled(at('30/6 10:00')),
    report(9).refused(at('22/6 15:00')),
    report(10, '20/6 20:00').dispatched(at('20/6 20:00'), 'a').handled(at('25/6 17:00:00')),
    report(11).dispatched(at('22/6 10:00'), 'a').withdrawn(at('24/6 10:00')),
    report(12, '30/6 15:00'),
    report(13).dispatched(at('22/6 09:00'), 'a').handled(at('25/6 10:00'), 'planned', '2026-07-31'),
    report(14)
      .dispatched(at('22/6 09:00'), 'a')
      .asked(at('24/6 10:00'))
      .replied(at('25/6 15:00'))
      .handled(at('26/6 16:00')),
  ],
};
