import { type DynamicModule, Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { KeyKeeper, openApiController, StandingClassifier, Sweeper } from '#service-kit';
import { type RoutingConfig, RoutingConfigToken } from './config.js';
import { FireAlarms } from './dispatch-clock/application/fire-alarms.js';
import { EditRules } from './registry/application/edit-rules.js';
import { RuleAlarm } from './registry/application/rule-alarm.js';
import { SetAutomatic } from './registry/application/set-automatic.js';
import { TryRule } from './registry/application/try-rule.js';
import { RegistryAdminController } from './registry/http/registry-admin.controller.js';
import { RegistryController } from './registry/http/registry.controller.js';
import { FollowReports } from './reports/application/follow-reports.js';
import { ReportEventsController } from './reports/messaging/report-events.controller.js';
import { routingRoutes } from './routes.js';
import { DrawSamples } from './sample/application/draw-samples.js';
import { JudgeSamples } from './sample/application/judge-samples.js';
import { ReadSampleResults } from './sample/application/read-sample-results.js';
import { SampleAlarm } from './sample/application/sample-alarm.js';
import { StopBadFields } from './sample/application/stop-bad-fields.js';
import { SampleController } from './sample/http/sample.controller.js';
import { StaffEventsController } from './staff/messaging/staff-events.controller.js';
import { ClaimReport } from './triage/application/claim-report.js';
import { PublishDecisions } from './triage/application/publish-decisions.js';
import { ReadDesk } from './triage/application/read-desk.js';
import { ReadSimilar } from './triage/application/read-similar.js';
import { TriageDesk } from './triage/application/triage-desk.js';
import { SimilarController } from './triage/http/similar.controller.js';
import { TriageController } from './triage/http/triage.controller.js';

/** Finds out who is responsible, keeps the registry, and watches the dispatch clock. */
@Module({})
export class AppModule {
  static register(config: RoutingConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [RegistryModule.register('routing')],
      controllers: [
        RegistryController,
        TriageController,
        ReportEventsController,
        StaffEventsController,
        SimilarController,
        RegistryAdminController,
        SampleController,
        openApiController(routingRoutes),
      ],
      providers: [
        { provide: RoutingConfigToken, useValue: config },
        StandingClassifier.of(),
        FollowReports,
        EditRules,
        TryRule,
        SetAutomatic,
        RuleAlarm,
        KeyKeeper.of('routing'),
        TriageDesk,
        ClaimReport,
        ReadDesk,
        ReadSimilar,
        PublishDecisions,
        FireAlarms,
        DrawSamples,
        JudgeSamples,
        StopBadFields,
        ReadSampleResults,
        SampleAlarm,
        Sweeper.of(PublishDecisions, FireAlarms, DrawSamples, StopBadFields),
      ],
    };
  }
}
