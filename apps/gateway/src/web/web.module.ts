import { Module } from '@nestjs/common';
import { WebPages } from './http/web-pages.js';

@Module({ providers: [WebPages] })
export class WebModule {}
