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

/**
 * Why a channel does not take a message for this person: the next one is tried. `misconfigured`: it would take none, until an operator
 * has put it right; the channel has logged what.
 */
export type Refused = 'no_address' | 'no_consent' | 'address_refused' | 'misconfigured';

/** It was not sent, but may be later. */
export class PassingFault extends Error {
  constructor(
    /** A code for the log, never what somebody answered. */
    readonly fault: string,
    /** Sooner would be in vain. */
    readonly waitMs = 0,
  ) {
    super(fault);
  }
}

/** It may have been sent, but the answer was lost: trying again might send it twice. */
export class PerhapsSent extends Error {
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
   * @throws {PassingFault} where it may work later
   * @throws {PerhapsSent} where nobody knows
   */
  send(message: Message): Promise<'sent' | Refused>;
  /** Ends its connections once nothing is being sent any more. */
  close?(): Promise<void>;
}
