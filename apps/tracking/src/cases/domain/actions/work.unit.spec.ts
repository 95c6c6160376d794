import { describe, expect, it } from '@jest/globals';
import { at, dispatched, facts, timing, timingWith } from '../../../../test/cases.js';
import { act } from '../act.js';

/** What is said of a question on Wednesday 24 June 2026 at 09:00, after more than half of the limit. */
function asked(contactable: boolean, by = timing) {
  const who = { ...facts('officer', at('24/6 09:00')), timing: by, newId: () => 'q' };
  const step = { action: 'information-request', input: { question: 'Cột số mấy?' } } as const;
  const result = act(dispatched({ status: 'accepted', contactable }), step, who);
  return 'events' in result ? result.events[0]?.data : result;
}

describe('a question to the citizen', () => {
  it('says whether the clock stands still: by a limit of the province, and for somebody who can be asked', () => {
    expect(asked(true)).toMatchObject({ requestId: 'q', pauses: true });
    expect(asked(false)).toMatchObject({ pauses: false });
    expect(asked(true, timingWith({ pauseAskedBefore: 0.5 }))).toMatchObject({ pauses: false });
  });
});
