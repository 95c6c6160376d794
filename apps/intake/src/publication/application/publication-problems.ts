import { Problem } from '#service-kit';

export const neverPublic = () =>
  new Problem('never-public', {
    status: 409,
    detail: {
      vi: 'Phản ánh này không được công khai: người gửi đã rút đồng ý, phản ánh đã dừng, hoặc thuộc loại chỉ thống kê.',
      en: 'This report is not for the public: its sender took back their consent, it has ended, or it is only counted.',
    },
  });

export const changedMeanwhile = () =>
  new Problem('version-conflict', {
    status: 409,
    detail: {
      vi: 'Phản ánh vừa được người khác duyệt. Hãy xem lại trạng thái mới.',
      en: 'Somebody else has just decided about this report. Look at its new state.',
    },
  });

export const spanOutsideText = () =>
  new Problem('span-outside-text', {
    status: 422,
    detail: {
      vi: 'Có đoạn cần che nằm ngoài nội dung phản ánh.',
      en: 'What is to be hidden lies outside of the text.',
    },
  });

export const reasonNeeded = () =>
  new Problem('reason-needed', {
    status: 422,
    detail: {
      vi: 'Hãy ghi lý do không công khai.',
      en: 'Say why it is not published.',
    },
  });
