import { Controller, Post } from '@nestjs/common';
import { Problem, type RouteDescription } from '#service-kit';

const notYet = () =>
  new Problem('not-yet', {
    status: 501,
    detail: {
      vi: 'Chưa nhận được tệp đính kèm. Hãy gửi phản ánh bằng chữ; ảnh sẽ bổ sung được sau.',
      en: 'Attachments cannot be taken yet. Send the report as text; photos can be added later.',
    },
  });

@Controller('api/v1/attachments')
export class AttachmentsController {
  @Post()
  upload(): never {
    throw notYet();
  }
}

export const attachmentRoutes: RouteDescription[] = [
  {
    method: 'post',
    path: '/api/v1/attachments',
    summary: 'Upload a photo (not yet)',
    tag: 'reports',
    operationId: 'uploadAttachment',
    responses: { 501: 'not-yet' },
  },
];
