import type { SendMailOptions } from 'nodemailer';
import { fill, type Words } from '../../../domain/words';
import type { Message } from '../channel';
import type { MailAddress } from '../channel-settings';

/** Below each mail. It says that there are no links, for whoever wants somebody's ID number sends them. */
const foot: Words = {
  'zh-CN':
    '本邮件由“{from}”自动发送，无人查看回信。需要办理时，请打开小程序；我们的邮件不含链接，也不会索要您的证件号或密码。',
  en: '“{from}” sent this mail automatically, and nobody reads replies. To do something about it, open the mini-program: our mails carry no links, and never ask for your ID number or a password.',
};

/**
 * A message as a mail of plain text. It is named after its delivery, so that of two that a server took twice the mailbox can tell
 * the second by it, and is marked as written by no person (RFC 3834), so that nobody's holiday answers it.
 */
export function composeMail({ id, title, body, language }: Message, from: MailAddress, address: string) {
  const sender = from.name || from.address;
  return {
    messageId: `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    from,
    to: { name: '', address },
    subject: title,
    text: `${body}\n\n——\n${fill(foot[language], { from: sender })}\n`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
  } satisfies SendMailOptions;
}
