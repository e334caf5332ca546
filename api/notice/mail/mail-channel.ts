import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import { email } from '../../host/host-schema';
import { type Channel, PassingFault, PerhapsSent } from '../channel';
import type { MailSettings, SmtpServer } from '../channel-settings';
import { composeMail } from './compose-mail';
import { isAnswered, readSmtpFault } from './smtp-faults';

interface MailOptions extends MailSettings {
  log: Logger;
  /** Milliseconds for one mail, waiting for a connection included; well below the time for which a delivery is held. */
  budgetMs?: number;
}

const connections = 4;

/** Mail over SMTP. */
export function createMailChannel({ server, from, log, budgetMs = 30_000 }: MailOptions): Channel {
  const transport = openTransport(server);
  /** What is being sent, by its Message-ID, as it runs into the connection. */
  const running = new Map<string, Readable>();
  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((output) => {
      running.set(data.messageId ?? '', output);
      return output;
    });
    done();
  });

  return {
    name: 'mail',
    repeatable: false,
    async send(message) {
      const { email: address } = message.contact;
      if (address === null) return 'no_address';
      // What the library would read as two addresses, or as none, is none.
      if (!email.safeParse(address).success) return 'address_refused';
      const mail = composeMail(message, from, address);
      try {
        await transport.sendMail({ ...mail, signal: AbortSignal.timeout(budgetMs) });
        return 'sent';
      } catch (error) {
        // Once it runs into the connection, only an answer tells that it was not taken.
        if (running.get(mail.messageId)?.readableDidRead && !isAnswered(error))
          throw new PerhapsSent('smtp_unanswered');
        const read = readSmtpFault(error);
        if (read === 'address_refused') return read;
        if (read.ours)
          log.error({ delivery: message.id, fault: read.fault }, 'mail: the server does not take our mail');
        throw new PassingFault(read.fault);
      } finally {
        running.delete(mail.messageId);
      }
    },
    close: async () => transport.close(),
  };
}

/** Connections stay open for the next mail. Where encryption is due, nothing is said without, and only to whom the certificate names. */
function openTransport({ host, port, encryption, auth }: SmtpServer) {
  return createTransport({
    pool: true,
    maxConnections: connections,
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    auth,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
