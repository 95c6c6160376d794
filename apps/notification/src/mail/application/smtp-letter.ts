import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Letter } from '../domain/letter.js';
import type { Outcome } from '../domain/outcome.js';

export interface Envelope extends Letter {
  from: string;
  to: string;
  /** The same for every attempt, so that receivers can tell a repetition. */
  messageId: string;
  repeated: boolean;
}

export interface SmtpServer {
  url: string;
  /** Milliseconds without a word from the server. */
  patience: number;
}

/** Sends one letter over a connection of its own and says what is known about its fate; never throws. */
export async function sendLetter({ url, patience }: SmtpServer, envelope: Envelope): Promise<Outcome> {
  const content = await compose(envelope);
  const connection = new SMTPConnection({
    ...serverOf(url),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  let textWent = false;
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject).once('end', () => reject(new Error('The server hung up.')));
      const send = () => {
        // Read only once the server has asked for it.
        const text = new Readable({
          read() {
            textWent = true;
            this.push(content);
            this.push(null);
          },
        });
        connection.send({ from: envelope.from, to: [envelope.to] }, text, (error) =>
          error ? reject(error) : resolve(),
        );
      };
      connection.connect((error) => {
        if (error) return reject(error);
        const credentials = credentialsOf(url);
        if (!credentials) return send();
        connection.login(credentials, (failed) => (failed ? reject(failed) : send()));
      });
    });
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOf(error, textWent);
  } finally {
    connection.removeAllListeners('error').on('error', () => undefined);
    connection.close();
  }
}

function outcomeOf(error: unknown, textWent: boolean): Outcome {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  // The words of a server may name the address; its number does not.
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'refused', why: `smtp-${responseCode}` };
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'later', why: `smtp-${responseCode}` };
  const why = (code ?? 'broken-off').toLowerCase();
  return { kind: textWent ? 'unknown' : 'later', why };
}

function compose({ from, to, subject, text, messageId, repeated }: Envelope): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: 'Điều Phối', address: from },
    to,
    subject,
    text,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated', ...(repeated && { 'X-Dieuphoi-Repeated': 'yes' }) },
  });
  return composer.compile().build();
}

function serverOf(url: string): { host: string; port: number; secure: boolean } {
  const { hostname, port, protocol } = new URL(url);
  const secure = protocol === 'smtps:';
  return { host: hostname, port: port ? Number(port) : secure ? 465 : 587, secure };
}

function credentialsOf(url: string): { user: string; pass: string } | undefined {
  const { username, password } = new URL(url);
  return username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
}
