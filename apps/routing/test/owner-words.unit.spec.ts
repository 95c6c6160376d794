import { describe, expect, it } from '@jest/globals';
import { agencyRouter, isRight } from './judge-agencies.js';

const placeCode = '08707';
const electricity = 'cong-ty-dien-luc';
const construction = 'so-xay-dung';
const science = 'so-khoa-hoc-va-cong-nghe';
const route = agencyRouter();

/** Of one matter it is the owner of the thing who counts. */
describe('what a report names as its thing decides whose it is', () => {
  it.each([
    ['Đèn trong ngõ 25 phố Lý Bôn tắt cả tuần nay, tối om', 'commune'],
    ['Bóng đèn đường làng thôn Đông bị cháy, đi lại buổi tối rất sợ', 'commune'],
    ['Hệ thống đèn chiếu sáng trên quốc lộ 2 đoạn qua Khai Quang không sáng', construction],
    ['Đèn cao áp dọc QL2B hỏng nhiều bóng liền nhau', construction],
    ['Đèn đường treo trên cột điện trước nhà văn hoá tổ dân phố không sáng', 'commune'],
    ['Đèn đường Nguyễn Tất Thành tắt từ tối qua', 'commune'],
    ['den duong trong ngo 5 hong may hom nay chua ai sua', 'commune'],
    ['Cột điện lực trong ngõ 12 nghiêng hẳn về phía nhà dân', electricity],
    ['Cột điện bị xe tải đâm gãy chân, có thể đổ bất cứ lúc nào', electricity],
    ['Trạm biến áp cạnh trường học phát tiếng nổ, rò điện', electricity],
    ['Đường dây điện hạ thế sà xuống mái tôn nhà tôi', electricity],
    ['Công tơ điện nhà tôi chạy nhanh bất thường', electricity],
    ['Cột điện nằm giữa đường bê tông của thôn, xe không tránh được', electricity],
    ['Quốc lộ 2 đoạn qua cầu Oai xuất hiện nhiều ổ gà', construction],
    ['Mặt đường tỉnh lộ 305 bong tróc, lún nứt', construction],
    ['ĐT 306 qua chợ hỏng nặng, xe máy ngã liên tục', construction],
    ['ĐT.310B lún sụt một đoạn dài', construction],
    ['Ổ gà trên QL 2C gần cây xăng', construction],
    ['Ngõ 8 đường Mê Linh bị sụt lún sau khi đào ống nước', 'commune'],
    ['Đường thôn Yên Lỗ xuống cấp, mưa là lầy lội', 'commune'],
    ['Đường nội đồng bị xe tải cày nát', 'commune'],
    ['Hẻm sau chợ lầy lội, gạch vỡ lởm chởm', 'commune'],
    ['Đường Ngô Quyền nhiều ổ gà lớn', 'commune'],
    ['Mất biển báo đường cong nguy hiểm trên đường Kim Ngọc', construction],
    ['Đèn tín hiệu giao thông ở ngã tư bị hỏng, xe cộ lộn xộn', construction],
    ['Nắp cống ở ngách 3 bị vỡ', 'commune'],
    ['Cống thoát nước dọc quốc lộ 2 tắc, nước tràn ra đường', construction],
    ['Dây cáp VNPT đứt nằm vắt ngang đường', 'vnpt-phu-tho'],
    ['Internet của VNPT chập chờn, gọi tổng đài không ai sửa', 'vnpt-phu-tho'],
    ['Sóng Viettel trong làng rất yếu, gọi điện bị ngắt', 'viettel-phu-tho'],
    ['Cáp quang Viettel trong ngõ chùng xuống ngang đầu người', 'viettel-phu-tho'],
    ['Dây cáp viễn thông rối như tơ nhện trước cổng chợ', science],
    ['Tôi liên tục nhận tin nhắn rác quảng cáo qua mạng Viettel', science],
    ['Bưu phẩm gửi qua bưu điện hai tuần chưa đến nơi', 'buu-dien-tinh'],
    ['Xe tải chở quá tải chạy rầm rập trên quốc lộ 2C ban đêm', 'cong-an-tinh'],
    ['Xe máy phóng ngược chiều trên ĐT 307', 'cong-an-tinh'],
    ['Ô tô đỗ chắn cổng nhà dân trong khu dân cư', 'police'],
    ['Nhà máy trong khu công nghiệp xả khói đen mỗi đêm', 'so-nong-nghiep-va-moi-truong'],
    ['Quán bia mở nhạc ầm ĩ đến nửa đêm, hàng xóm không ngủ được', 'police'],
    ['Rác chất đống đầu ngõ mấy ngày không ai thu gom', 'commune'],
    ['Mất nước sạch ba ngày nay ở tổ dân phố 5', 'cong-ty-nuoc-sach-vinh-phuc'],
    ['Sổ bảo hiểm xã hội của tôi chốt sai thời gian đóng', 'bao-hiem-xa-hoi-tinh'],
  ])('%s', (text, right) => {
    const [first] = route({ text, placeCode }).candidates;
    const found = { agencyId: first?.agencyId, rule: first?.rule?.id, field: first?.fieldCode };
    expect({ ...found, right: isRight(found.agencyId ?? '', { text, placeCode, right: [right] }) }).toEqual({
      ...found,
      right: true,
    });
    expect(first!.rule).toMatchObject({ version: 1 });
    expect(first!.reasons[0]!.length).toBeGreaterThan(20);
  });
});
