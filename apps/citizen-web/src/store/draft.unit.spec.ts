import { describe, expect, it } from '@jest/globals';
import { bodyOf, draftOf, emptyDraft } from './draft.js';

describe('bodyOf', () => {
  it('sends only what was written', () => {
    const draft = {
      ...emptyDraft,
      text: ' Rác đầu thôn \n',
      contact: { name: ' ', phone: '' },
      location: { address: '' },
    };
    expect(bodyOf(draft, '2026-01')).toEqual({
      text: 'Rác đầu thôn',
      noticeVersion: '2026-01',
      consent: emptyDraft.consent,
    });
  });

  it('takes no consent to be reached from somebody who cannot be reached', () => {
    const consent = { publish: true, shareContact: true, notify: true, photoLocation: false };
    const unreachable = { ...emptyDraft, text: 'Rác', contact: { name: 'An' }, consent };
    expect(bodyOf(unreachable, '1').consent).toEqual({ ...consent, shareContact: false, notify: false });
    expect(bodyOf({ ...unreachable, contact: { phone: '0912345678' } }, '1').consent).toEqual(consent);
  });

  it('can be made a draft again', () => {
    const draft = { ...emptyDraft, text: 'Rác', fieldCode: 'moi-truong', location: { communeCode: '08707' } };
    expect(draftOf(bodyOf(draft, '1'))).toEqual(draft);
  });
});
