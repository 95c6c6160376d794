import { Problem } from '#service-kit';
import type { StandingClaim } from '../domain/claim.js';

/** Somebody else, or the citizen, was first. */
export const alreadyDecided = (current: unknown) =>
  new Problem('already-decided', {
    status: 409,
    detail: {
      vi: 'Phản ánh này vừa được xử lý ở nơi khác. Hãy xem lại trạng thái mới.',
      en: 'This report was decided meanwhile. Look at its new state.',
    },
    extra: { current },
  });

/** Somebody else has it open. */
export const claimedByAnother = (claim: StandingClaim) =>
  new Problem('claimed-by-another', {
    status: 409,
    detail: {
      vi: `${claim.by?.name ?? 'Một cán bộ khác'} đang xem xét phản ánh này. Hãy chọn phản ánh khác, hoặc nhờ giám sát nhận thay.`,
      en: `${claim.by?.name ?? 'Somebody else'} has this report open. Take another one, or ask a supervisor to take it over.`,
    },
    extra: { claim },
  });

export const visitEnded = () =>
  new Problem('visit-ended', {
    status: 409,
    detail: {
      vi: 'Trang này đã đóng trước khi nhận phản ánh. Hãy mở lại phản ánh.',
      en: 'This page was left before it claimed the report. Open the report again.',
    },
  });

export const supervisorTakesOver = () =>
  new Problem('not-allowed', {
    status: 403,
    detail: {
      vi: 'Chỉ giám sát được nhận thay phản ánh mà người khác đang xem xét.',
      en: 'Only a supervisor may take over a report that somebody else has open.',
    },
  });

export const unknownAgency = (id: string) =>
  new Problem('unknown-agency', {
    status: 422,
    detail: { vi: `Không có cơ quan "${id}" đang hoạt động.`, en: `There is no agency "${id}" in office.` },
  });

export const suggestsHolder = () =>
  new Problem('suggests-holder', {
    status: 422,
    detail: {
      vi: 'Cơ quan được đề xuất chính là cơ quan đang giữ phản ánh; hãy chọn cơ quan khác hoặc để trống.',
      en: 'The proposed agency is the one that has the report; name another one, or none.',
    },
  });

export const unknownField = (code: string) =>
  new Problem('unknown-field', {
    status: 422,
    detail: { vi: `Không có lĩnh vực "${code}".`, en: `There is no field "${code}".` },
  });

export const rulingNeeded = () =>
  new Problem('ruling-needed', {
    status: 409,
    detail: {
      vi: 'Phản ánh đã bị trả lại nhiều lần, chỉ giám sát được quyết định giao xử lý.',
      en: 'The report was returned repeatedly; only the supervisor may rule.',
    },
  });

export const aboutAgency = () =>
  new Problem('about-agency', {
    status: 409,
    detail: {
      vi: 'Phản ánh nói về chính cơ quan này hoặc cán bộ của cơ quan, không giao cho cơ quan đó được.',
      en: 'The report is about this agency or its staff, so that it cannot lead or support it.',
    },
  });

/** Whoever sees no denunciation in it takes the mark back first. */
export const notForDenunciations = () =>
  new Problem('not-for-denunciations', {
    status: 409,
    detail: {
      vi: 'Phản ánh có nội dung tố cáo: chỉ giao cho thanh tra, Ban Tiếp công dân hoặc công an. Nếu không phải tố cáo, hãy bỏ đánh dấu trước.',
      en: 'This is a denunciation: only an inspectorate, the reception of citizens or the police may get it. If it is none, take the mark back first.',
    },
  });

export const denunciationNotMerged = () =>
  new Problem('denunciation-not-merged', {
    status: 409,
    detail: {
      vi: 'Phản ánh có nội dung tố cáo được xử lý riêng, không gộp với phản ánh khác.',
      en: 'A denunciation is handled apart and never merged with other reports.',
    },
  });

export const alreadyAsked = (replyBy: string) =>
  new Problem('already-asked', {
    status: 409,
    detail: {
      vi: 'Đã hỏi người gửi và đang chờ trả lời.',
      en: 'The reporter was asked already; the reply is awaited.',
    },
    extra: { replyBy },
  });

export const nothingToUndo = () =>
  new Problem('nothing-to-undo', {
    status: 409,
    detail: {
      vi: 'Không còn gì để hoàn tác, quyết định đã có hiệu lực.',
      en: 'There is nothing to undo; the decision has taken effect.',
    },
  });

/** The agency works on it; others may still be merged into it. */
export const alreadyAccepted = (current: unknown) =>
  new Problem('already-accepted', {
    status: 409,
    detail: {
      vi: 'Cơ quan đã tiếp nhận và đang xử lý phản ánh này nên không gộp đi được. Có thể gộp phản ánh khác vào phản ánh này.',
      en: 'The agency has accepted this report and works on it, so that it cannot be merged away. Others can be merged into it.',
    },
    extra: { current },
  });

export const mergeUnderWay = () =>
  new Problem('merge-under-way', {
    status: 409,
    detail: {
      vi: 'Phản ánh đang được thu hồi để gộp. Hãy thử lại sau ít giây.',
      en: 'The report is being taken back to be merged. Try again in a few seconds.',
    },
  });

export const cannotMerge = () =>
  new Problem('cannot-merge', {
    status: 422,
    detail: {
      vi: 'Không gộp được vào phản ánh đó: đó là chính nó, hoặc nó đã kết thúc.',
      en: 'It cannot be merged into that report: it is the same one, or that one has ended.',
    },
  });
