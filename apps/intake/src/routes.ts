import { attachmentRoutes } from './attachments/http/attachments.controller.js';
import { noticeRoutes } from './notice/http/notice.controller.js';
import { previewRoutes } from './preview/http/preview.controller.js';
import { consentRoutes } from './publication/http/consent.controller.js';
import { publicationRoutes } from './publication/http/publication-routes.js';
import { reportRoutes } from './reports/http/reports.controller.js';
import { requestRoutes } from './requests/http/request-routes.js';
import { similarRoutes } from './similar/http/similar.controller.js';

/** What intake answers to the world. */
export const intakeRoutes = [
  ...reportRoutes,
  ...previewRoutes,
  ...requestRoutes,
  ...noticeRoutes,
  ...similarRoutes,
  ...consentRoutes,
  ...publicationRoutes,
  ...attachmentRoutes,
];
