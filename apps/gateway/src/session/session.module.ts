import { Module } from '@nestjs/common';
import { Sessions } from './application/sessions.js';
import { SignIn } from './application/sign-in.js';
import { SessionController } from './http/session.controller.js';
import { SessionCookie } from './http/session-cookie.js';

@Module({
  controllers: [SessionController],
  providers: [Sessions, SignIn, SessionCookie],
  exports: [Sessions, SessionCookie],
})
export class SessionModule {}
