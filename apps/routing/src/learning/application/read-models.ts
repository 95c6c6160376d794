import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { type ModelsView, readModelsView } from './models-view.js';

/** Which models there are, what each reaches, and who put which in force. */
@Injectable()
export class ReadModels {
  constructor(private readonly database: AppDatabase) {}

  run(actor: Actor): Promise<ModelsView> {
    return this.database.read(actor, readModelsView);
  }
}
