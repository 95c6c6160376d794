import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export interface Encoded {
  body: Buffer;
  encoding?: 'br' | 'gzip';
}

/** A file of a web app; compressed at the first request that wants it, then kept. */
export class WebFile {
  private readonly compressed = new Map<'br' | 'gzip', Promise<Buffer>>();

  constructor(
    private readonly body: Buffer,
    readonly type: string,
    readonly etag: string,
    readonly caching: string,
  ) {}

  get compressible(): boolean {
    return this.body.length > 1024 && /charset=utf-8$/.test(this.type);
  }

  async encodedFor(acceptEncoding = ''): Promise<Encoded> {
    if (!this.compressible) return { body: this.body };
    const encoding = /\bbr\b/.test(acceptEncoding) ? 'br' : /\bgzip\b/.test(acceptEncoding) ? 'gzip' : undefined;
    if (!encoding) return { body: this.body };
    const made = this.compressed.get(encoding) ?? this.compress(encoding);
    this.compressed.set(encoding, made);
    return { body: await made, encoding };
  }

  private compress(encoding: 'br' | 'gzip'): Promise<Buffer> {
    return encoding === 'gzip'
      ? gzipped(this.body, { level: 9 })
      : brotli(this.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  }
}
