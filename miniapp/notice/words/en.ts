import type { NoticeCatalogue } from './zh-CN';

export const en: NoticeCatalogue = {
  inbox: {
    title: 'Messages',
    allRead: 'Nothing unread',
    unread: '{count} unread',
    new: 'Unread',
    readAll: 'Mark all as read',
    reading: 'Marking',
    settings: 'Message settings',
    more: 'See earlier',
    nothing: 'No messages yet',
    nothingNote:
      'You are told here when a review is decided, when your ID card is about to expire, and when your account changes.',
  },
  noticeSettings: {
    title: 'Message settings',
    channels: 'How else to tell me, beside the messages here',
    always:
      'What concerns your account’s safety, or services about to stop, is sent all the same. Every message stays under “Me → Messages”.',
    weChat: 'WeChat may still send you',
    weChatNote: 'By WeChat’s rules each permission is good for one message. Allow a few, and you miss none.',
    left: '{count} left',
    allow: 'Allow one more of each',
  },
  tellMe: {
    ask: 'Tell me when it is decided',
    agreed: 'WeChat will tell you when it is decided',
    refused: 'All right. The result will be under “Me → Messages”',
  },
  tellMeThen: {
    ask: 'Tell me by WeChat when it is time',
    agreed: 'WeChat will tell you when it is time',
    refused: 'All right. It will be under “Me → Messages”',
  },
  askWeChat: {
    asking: 'Asking WeChat',
    switchedOff:
      'You switched this mini-program’s messages off in WeChat. Switch them on under “…” at the top right → Settings → Notifications, then press again',
    unavailable: 'WeChat could not ask you. Try again later',
  },
};
