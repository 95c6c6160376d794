import { type DynamicModule, Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { KeyKeeper, openApiController, Sweeper } from '#service-kit';
import { type RoutingConfig, RoutingConfigToken } from './config.js';
import { FireAlarms } from './dispatch-clock/application/fire-alarms.js';
import { ReadDrift } from './drift/application/read-drift.js';
import { WatchDrift } from './drift/application/watch-drift.js';
import { DriftController } from './drift/http/drift.controller.js';
import { AskForTraining } from './learning/application/ask-for-training.js';
import { PutInForce } from './learning/application/put-in-force.js';
import { ReadModels } from './learning/application/read-models.js';
import { RunTraining } from './learning/application/run-training.js';
import { ScheduleTraining } from './learning/application/schedule-training.js';
import { StandingModel } from './learning/application/standing-model.js';
import { ModelsController } from './learning/http/models.controller.js';
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
import { AbsorbReports } from './triage/application/absorb-reports.js';
import { ClaimReport } from './triage/application/claim-report.js';
import { GroupAlike } from './triage/application/group-alike.js';
import { JudgeDenunciation } from './triage/application/judge-denunciation.js';
import { PublishDecisions } from './triage/application/publish-decisions.js';
import { ReadDesk } from './triage/application/read-desk.js';
import { ReadSimilar } from './triage/application/read-similar.js';
import { ReviewDispatch } from './triage/application/review-dispatch.js';
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
        ModelsController,
        DriftController,
        SampleController,
        openApiController(routingRoutes),
      ],
      providers: [
        { provide: RoutingConfigToken, useValue: config },
        StandingModel,
        ReadModels,
        PutInForce,
        AskForTraining,
        ScheduleTraining,
        RunTraining,
        ReadDrift,
        WatchDrift,
        FollowReports,
        EditRules,
        TryRule,
        SetAutomatic,
        RuleAlarm,
        KeyKeeper.of('routing'),
        TriageDesk,
        ClaimReport,
        AbsorbReports,
        JudgeDenunciation,
        ReviewDispatch,
        ReadDesk,
        ReadSimilar,
        PublishDecisions,
        FireAlarms,
        GroupAlike,
        DrawSamples,
        JudgeSamples,
        StopBadFields,
        ReadSampleResults,
        SampleAlarm,
        Sweeper.of(
          ...[PublishDecisions, FireAlarms, GroupAlike, DrawSamples, StopBadFields],
          ...[ScheduleTraining, RunTraining, WatchDrift],
        ),
      ],
    };
  }
}
