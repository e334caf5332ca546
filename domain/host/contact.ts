/** How the super-app says that the holder of an account can be reached; it is asked before each message, and nothing of it is kept. */
export interface Contact {
  /** E.164, such as `+8613800000000`; `null` where there is none. */
  phone: string | null;
  email: string | null;
  /** By what WeChat knows the person in this mini-program. */
  openId: string | null;
}

export type ContactAnswer = Contact | 'unreachable';
