import { Problem } from '#service-kit';

export const externalRefTaken = (externalRef: string) =>
  new Problem('external-ref-taken', {
    status: 409,
    detail: {
      vi: 'Số tham chiếu này đã được ghi nhận cho một phản ánh khác cùng kênh.',
      en: 'This reference is recorded for another report of the same channel.',
    },
    extra: { externalRef },
  });

export const unknownField = (fieldCode: string) =>
  new Problem('unknown-field', {
    status: 400,
    detail: {
      vi: 'Không có lĩnh vực này. Xem danh mục ở /api/v1/fields.',
      en: 'There is no such field. See /api/v1/fields.',
    },
    extra: { fieldCode },
  });

export const unknownPlace = (communeCode: string) =>
  new Problem('unknown-place', {
    status: 400,
    detail: {
      vi: 'Không có xã, phường mang mã này. Xem danh mục ở /api/v1/places.',
      en: 'There is no commune with this code. See /api/v1/places.',
    },
    extra: { communeCode },
  });

export const outsideArea = (place: { code: string; name: string }) =>
  new Problem('outside-area', {
    status: 422,
    detail: {
      vi: `Nơi này chưa thuộc địa bàn triển khai. Hãy gửi phản ánh đến UBND ${place.name} hoặc Cổng Dịch vụ công quốc gia (dichvucong.gov.vn, mục Phản ánh kiến nghị, tổng đài 18001096).`,
      en: `This place is not yet in the area of use. Turn to the People's Committee of ${place.name} or the National Public Service Portal (dichvucong.gov.vn, help line 18001096).`,
    },
    extra: {
      communeCode: place.code,
      whereToGo: { name: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn', phone: '18001096' },
    },
  });

export const staffOnly = (members: string[]) =>
  new Problem('staff-only', {
    status: 403,
    detail: {
      vi: `Chỉ tổng đài viên, cán bộ điều phối được gửi: ${members.join(', ')}.`,
      en: `Only helpers and dispatchers may send: ${members.join(', ')}.`,
    },
    extra: { members },
  });

export const invalidReceivedAt = (vi: string, en: string) =>
  new Problem('invalid-received-at', { status: 400, detail: { vi, en } });

export const unknownNotice = (noticeVersion: string, current: string) =>
  new Problem('unknown-notice', {
    status: 400,
    detail: {
      vi: `Không có thông báo về dữ liệu phiên bản "${noticeVersion}". Hãy đọc thông báo hiện hành ở /api/v1/notice và gửi lại với phiên bản "${current}".`,
      en: `There is no notice of version "${noticeVersion}". Read the current one at /api/v1/notice and send again with version "${current}".`,
    },
    extra: { current },
  });

export const unknownAttachment = () =>
  new Problem('unknown-attachment', {
    status: 400,
    detail: {
      vi: 'Không có tệp đính kèm này. Hãy bỏ nó khỏi nội dung gửi.',
      en: 'There is no such attachment. Leave it out.',
    },
  });

export const wrongSecret = () =>
  new Problem('wrong-secret', {
    status: 401,
    detail: {
      vi: 'Mã bí mật không đúng với phản ánh này. Hãy dùng mã nhận được khi gửi.',
      en: 'The secret does not belong to this report. Use the one you were given when you sent it.',
    },
  });

/** @param suggestion the code with one letter put right */
export const unknownCode = (suggestion: string | undefined) =>
  new Problem('not-found', {
    status: 404,
    detail: {
      vi: suggestion
        ? `Mã phản ánh chưa đúng. Có phải ${suggestion}?`
        : 'Không tìm thấy phản ánh mang mã này. Hãy kiểm tra lại mã.',
      en: suggestion ? `The code is not right. Is it ${suggestion}?` : 'There is no report with this code. Check it.',
    },
    extra: suggestion === undefined ? {} : { suggestion },
  });
