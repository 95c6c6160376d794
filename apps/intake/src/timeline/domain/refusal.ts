import type { RefusalReason } from '#contracts';
import type { EntryData } from './timeline-entry.js';

interface Sentence {
  vi: string;
  en: string;
}

interface Refusal {
  /** Ends the sentence "Không tiếp nhận: …". */
  why: Sentence;
  /** The right way, where the dispatcher named no other. */
  procedure: Sentence;
}

const refusals: Record<RefusalReason, Refusal> = {
  'complaint-law': {
    why: { vi: 'thuộc Luật Khiếu nại', en: 'it falls under the law on complaints' },
    // Law on Complaints 02/2011/QH13, Articles 7 and 9.
    procedure: {
      vi: 'Gửi đơn khiếu nại đến chính người hoặc cơ quan đã ra quyết định, trong 90 ngày từ ngày nhận hoặc biết được quyết định; bạn cũng có thể khởi kiện tại Toà án.',
      en: 'Send a complaint in writing to the person or body that decided, within 90 days of learning of the decision; you may also go to court.',
    },
  },
  'state-secret': {
    why: { vi: 'có nội dung bí mật nhà nước', en: 'it contains a state secret' },
    procedure: {
      vi: 'Không gửi nội dung này qua mạng; hãy đến trực tiếp cơ quan công an hoặc cơ quan có thẩm quyền.',
      en: 'Please do not send it over the network; go to the police or the competent body in person.',
    },
  },
  'no-clear-content': {
    why: { vi: 'chưa rõ nội dung hoặc địa điểm', en: 'its content or place is not clear' },
    procedure: {
      vi: 'Gửi phản ánh mới, ghi rõ việc gì, ở đâu, từ bao giờ.',
      en: 'Send a new report that says what, where and since when.',
    },
  },
  'not-enough-information': {
    why: {
      vi: 'chưa đủ thông tin sau khi đã hỏi bạn',
      en: 'there is not enough information, also after you were asked',
    },
    procedure: {
      vi: 'Gửi phản ánh mới khi bạn có đủ thông tin đã được hỏi.',
      en: 'Send a new report once you have the information that was asked for.',
    },
  },
  'civil-dispute': {
    why: {
      vi: 'là tranh chấp dân sự hoặc đã có bản án',
      en: 'it is a civil dispute, or a court has decided it',
    },
    procedure: {
      vi: 'Đề nghị UBND xã, phường hoà giải hoặc khởi kiện tại Toà án; nếu đã có bản án, hãy liên hệ cơ quan thi hành án dân sự.',
      en: 'Ask the commune to mediate or go to court; where there is a judgment, turn to the civil enforcement office.',
    },
  },
  abusive: {
    why: { vi: 'có lời lẽ xúc phạm', en: 'it contains insults' },
    procedure: {
      vi: 'Gửi phản ánh mới, chỉ viết về sự việc.',
      en: 'Send a new report that is about the matter alone.',
    },
  },
  'answered-before': {
    why: {
      vi: 'việc này đã được trả lời và không có nội dung mới',
      en: 'it was answered before and says nothing new',
    },
    procedure: {
      vi: 'Xem lại trả lời của phản ánh trước; nếu có tình tiết mới, gửi phản ánh mới và nêu rõ tình tiết đó.',
      en: 'See the answer to the earlier report; if something is new, send a new report that says what.',
    },
  },
  'outside-province': {
    why: { vi: 'việc xảy ra ở tỉnh khác', en: 'it happened in another province' },
    procedure: {
      vi: 'Gửi đến cổng của tỉnh, thành phố nơi xảy ra hoặc gọi 1022 tại nơi đó.',
      en: 'Use the portal of the province where it happened, or call its hot line 1022.',
    },
  },
};

// Law on Denunciations 25/2018/QH14, Articles 22 and 23.
const denouncing: Sentence = {
  vi: 'Phản ánh này không thay cho đơn tố cáo. Theo Luật Tố cáo, hãy gửi đơn có chữ ký hoặc điểm chỉ, ghi rõ họ tên, địa chỉ, cách liên hệ của bạn, hoặc đến trình bày trực tiếp tại cơ quan có thẩm quyền; thông tin của người tố cáo được giữ bí mật.',
  en: 'This report does not take the place of a denunciation. The law asks for a signed petition with your name, address and how to reach you, or that you state it in person at the competent body; who denounces is kept secret.',
};

/** In plain words why a report was refused; undefined in an entry that was kept without its reason. */
export function refusalReason({ refusal }: EntryData): Sentence | undefined {
  return refusal && refusals[refusal].why;
}

/** What the reporter can do instead: as the dispatcher wrote it, else what goes with the reason; or besides, of a denunciation. */
export function rightProcedure({ refusal, procedure, denunciation }: EntryData): Sentence | undefined {
  if (denunciation) return denouncing;
  if (procedure) return { vi: procedure, en: procedure };
  return refusal && refusals[refusal].procedure;
}
