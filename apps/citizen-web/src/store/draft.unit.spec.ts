import { describe, expect, it } from '@jest/globals';
import { bodyOf, changeDraft, draft, draftOf, emptyDraft, forgetDraft } from './draft.js';

describe('changeDraft', () => {
  it('keeps what is not named, so that a form may fill itself at once', () => {
    changeDraft({ contact: { phone: '0912345678' } });
    changeDraft({ contact: { email: 'an@thu.example.vn' }, consent: { notify: true } });
    changeDraft({ location: { communeCode: '08707' }, consent: { publish: true } });
    changeDraft({ location: { address: 'Chợ' } });
    expect(draft.value).toMatchObject({
      contact: { phone: '0912345678', email: 'an@thu.example.vn' },
      location: { communeCode: '08707', address: 'Chợ' },
      consent: { notify: true, publish: true, shareContact: false },
    });
  });
});

describe('the key of a draft', () => {
  it('stays while it is written, and is another one for the next report', () => {
    const { key } = draft.value;
    changeDraft({ text: 'Rác đầu thôn' });
    expect(draft.value.key).toBe(key);
    forgetDraft();
    expect(draft.value.key).not.toBe(key);
    expect(draftOf(bodyOf(draft.value, '1')).key).not.toBe(draft.value.key);
  });
});

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
    const byMail = { ...unreachable, contact: { email: 'an@thu.example.vn' } };
    expect(bodyOf(byMail, '1').consent).toEqual(consent);
  });

  it('takes no consent to be told of news without an address to tell it to', () => {
    const consent = { publish: false, shareContact: true, notify: true, photoLocation: false };
    const byPhone = { ...emptyDraft, text: 'Rác', contact: { phone: '0912345678' }, consent };
    expect(bodyOf(byPhone, '1').consent).toEqual({ ...consent, notify: false });
  });

  it('can be made a draft again', () => {
    const draft = { ...emptyDraft, text: 'Rác', fieldCode: 'moi-truong', location: { communeCode: '08707' } };
    expect(draftOf(bodyOf(draft, '1'))).toEqual({ ...draft, key: expect.any(String) });
  });
});
