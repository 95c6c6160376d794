import { Problem } from '#service-kit';

/** Somebody else was first, or the same person had said something else. */
export const alreadyJudged = () =>
  new Problem('already-judged', {
    status: 409,
    detail: {
      vi: 'Mẫu này vừa được kiểm tra. Hãy xem mẫu tiếp theo.',
      en: 'This sample was judged meanwhile. Go on with the next one.',
    },
  });

export const notBlind = () =>
  new Problem('not-blind', {
    status: 409,
    detail: {
      vi: 'Bạn đã xem hoặc xử lý phản ánh này nên không kiểm tra mẫu này được. Hãy xem mẫu tiếp theo.',
      en: 'You have had this report in hand, so that you cannot judge it blind. Go on with the next one.',
    },
  });
