import type { Contact } from '../../domain/host/contact';
import type { ChannelName } from '../../domain/notice/channels';
import type { NoticeKind } from '../../domain/notice/notice-kinds';
import type { NoticeTopic } from '../../domain/notice/notice-rule';
import type { Language } from '../../domain/words';

/** A message to one person, as it is sent. */
export interface Message {
  /** The same when it is tried again: of what is sent twice under one id, a channel that can tells the second by it. */
  id: string;
  accountId: string;
  hostId: string;
  contact: Contact;
  kind: NoticeKind;
  topic: NoticeTopic;
  title: string;
  body: string;
  /** Where it leads in the mini-program. */
  action: string;
  language: Language;
  /** When it was written. */
  at: Date;
}

/** Why a channel cannot reach this person, now or ever: the next one is tried. */
export const refusedCodes = ['no_address', 'no_consent', 'address_refused'] as const;
export type Refused = (typeof refusedCodes)[number];

/** What a try is answered by where it may work later; its `fault` is a code for the log, never what somebody answered. */
export class PassingFault extends Error {
  constructor(readonly fault: string) {
    super(fault);
  }
}

/** Port: a way out of the product. A new one is a file beside this, a line in `open-channels.ts`, and its settings. */
export interface Channel {
  readonly name: ChannelName;
  /** Whether a message that is sent again under the same id arrives once. Where it may not, nothing is repeated that a killed process was sending. */
  readonly repeatable: boolean;
  /**
   * Sends within seconds, or says why this person cannot be reached this way.
   *
   * @throws {PassingFault} where it may work later, and so does anything else that is thrown
   */
  send(message: Message): Promise<'sent' | Refused>;
}
