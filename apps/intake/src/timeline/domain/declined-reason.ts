/** What routing and tracking give as the reason, when it is not a person's own words. */
const reasons: Record<string, { vi: string; en: string }> = {
  'already-answered': { vi: 'cơ quan đã trả lời phản ánh này', en: 'the agency has answered it already' },
  'already-asked': {
    vi: 'bạn đã đề nghị trước đó và đang chờ quyết định',
    en: 'you have asked for it already, and it is being decided',
  },
  closed: {
    vi: 'cơ quan đã trả lời và kết thúc phản ánh; nếu chưa ổn, bạn có thể đề nghị xử lý lại',
    en: 'the agency has answered and closed it; if the result is not right, you may ask to reopen it',
  },
  'with-person': {
    vi: 'cán bộ điều phối đang trực tiếp xem xét',
    en: 'a dispatcher decides about it now',
  },
  'dispatched-again': { vi: 'phản ánh đã được chuyển lại', en: 'the report was dispatched again' },
  'not-closed': { vi: 'phản ánh chưa kết thúc', en: 'the report is not closed yet' },
  'reopen-window-closed': { vi: 'đã hết thời hạn đề nghị xử lý lại', en: 'the time for asking is over' },
  'not-decided-yet': {
    vi: 'phản ánh đang được xem xét, chưa có kết quả để đề nghị xử lý lại',
    en: 'the report is still being looked at, and there is no result yet',
  },
  refused: { vi: 'phản ánh đã được trả lời là không tiếp nhận', en: 'you were told that the report is not accepted' },
  merged: {
    vi: 'phản ánh đã được gộp vào một phản ánh khác cùng nội dung',
    en: 'the report was merged with another one on the same matter',
  },
  'others-merged': {
    vi: 'phản ánh của người khác đã được gộp vào đây, nên việc xử lý vẫn tiếp tục',
    en: 'reports of other people were merged into it, so it goes on',
  },
  split: {
    vi: 'phản ánh đã được tách thành nhiều phản ánh, xin theo dõi từng phản ánh đó',
    en: 'the report was split into several ones; please follow those',
  },
  withdrawn: { vi: 'phản ánh đã được rút', en: 'the report was withdrawn' },
};

/** In plain words why a request was declined; undefined when the reason is a person's own words. */
export function declinedReason(reason: string | undefined): { vi: string; en: string } | undefined {
  return reason !== undefined && Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
}
