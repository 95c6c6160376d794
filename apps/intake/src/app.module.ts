import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { RegistryModule } from '#registry';
import { DatabaseClock } from '#persistence';
import { KeyKeeper, openApiController, StandingClassifier } from '#service-kit';
import { AttachmentsController } from './attachments/http/attachments.controller.js';
import type { IntakeConfig } from './config.js';
import { LookUpContact } from './identity/application/look-up-contact.js';
import { IdentityCipher } from './identity/application/identity-cipher.js';
import { ContactsController } from './identity/http/contacts.controller.js';
import { Misses } from './limits/application/misses.js';
import { RequestLimits } from './limits/application/request-limits.js';
import { TokenBuckets } from './limits/domain/token-buckets.js';
import { LimitGuard } from './limits/http/limit.guard.js';
import { NoticeController } from './notice/http/notice.controller.js';
import { PreviewReport } from './preview/application/preview-report.js';
import { PreviewController } from './preview/http/preview.controller.js';
import { DecidePublication } from './publication/application/decide-publication.js';
import { FollowPublication } from './publication/application/follow-publication.js';
import { ListPublications } from './publication/application/list-publications.js';
import { WithdrawConsent } from './publication/application/withdraw-consent.js';
import { ConsentController } from './publication/http/consent.controller.js';
import { PublicationsController } from './publication/http/publications.controller.js';
import { FindReport } from './reports/application/find-report.js';
import { PrepareReport } from './reports/application/prepare-report.js';
import { ReadReport } from './reports/application/read-report.js';
import { SplitReports } from './reports/application/split-reports.js';
import { SubmitReport } from './reports/application/submit-report.js';
import { SecretKeys } from './reports/domain/report-secret.js';
import { ReportsController } from './reports/http/reports.controller.js';
import { AddSupplement } from './requests/application/add-supplement.js';
import { AskDispatchReview } from './requests/application/ask-dispatch-review.js';
import { AskReopening } from './requests/application/ask-reopening.js';
import { AskWithdrawal } from './requests/application/ask-withdrawal.js';
import { RateHandling } from './requests/application/rate-handling.js';
import { ReporterTurn } from './requests/application/reporter-turn.js';
import { Situations } from './requests/application/situations.js';
import { SupportReport } from './requests/application/support-report.js';
import { RequestsController } from './requests/http/requests.controller.js';
import { intakeRoutes } from './routes.js';
import { Rulebook } from './rulebook/application/rulebook.js';
import { FindSimilar } from './similar/application/find-similar.js';
import { SimilarController } from './similar/http/similar.controller.js';
import { FollowReports } from './timeline/application/follow-reports.js';
import { ReportEventsController } from './timeline/messaging/report-events.controller.js';

@Module({})
export class AppModule {
  static register(config: IntakeConfig): DynamicModule {
    const buckets = (perMinute: number) => new TokenBuckets(perMinute);
    return {
      module: AppModule,
      imports: [RegistryModule.register('intake')],
      controllers: [
        PreviewController,
        ReportsController,
        RequestsController,
        NoticeController,
        SimilarController,
        ConsentController,
        PublicationsController,
        AttachmentsController,
        ContactsController,
        ReportEventsController,
        openApiController(intakeRoutes),
      ],
      providers: [
        StandingClassifier.of(),
        { provide: DatabaseClock, useValue: new DatabaseClock() },
        { provide: SecretKeys, useValue: config.REPORT_SECRET_KEYS },
        { provide: IdentityCipher, useValue: new IdentityCipher(config.IDENTITY_KEY) },
        {
          provide: Misses,
          useValue: new Misses(buckets(config.MISSES_PER_MINUTE), buckets(config.ALL_MISSES_PER_MINUTE)),
        },
        {
          provide: RequestLimits,
          useValue: new RequestLimits(buckets(config.REQUESTS_PER_MINUTE), buckets(config.WRITES_PER_MINUTE)),
        },
        { provide: APP_GUARD, useClass: LimitGuard },
        Rulebook,
        PrepareReport,
        SubmitReport,
        FindReport,
        ReadReport,
        PreviewReport,
        FindSimilar,
        SplitReports,
        Situations,
        ReporterTurn,
        AddSupplement,
        AskWithdrawal,
        AskReopening,
        AskDispatchReview,
        RateHandling,
        SupportReport,
        FollowReports,
        FollowPublication,
        ListPublications,
        DecidePublication,
        WithdrawConsent,
        LookUpContact,
        KeyKeeper.of('intake'),
      ],
    };
  }
}
