import type { ActivityCatalogue } from './zh-CN';

export const en: ActivityCatalogue = {
  activity: {
    title: 'Account activity',
    intro: 'Every sign-in and every change of the account stands here. If something was not you, report it at once.',
    byStaff: 'By customer service',
    bySystem: 'By the system',
    placeUnknown: 'Device and place are not known',
    times: '{title} × {count}',
    looks: 'See who and why',
    notMe: 'This was not me',
    question: 'Was this not you?',
    note: 'Changes of the account are put on hold at once: nothing can be submitted, and no request in review is approved. Customer service looks into it and then lifts this.',
    report: 'Report, and put on hold',
    reporting: 'Reporting',
    frozen:
      'Changes are on hold. Customer service is looking into what you reported and will lift this; contact them if it is urgent.',
    more: 'See earlier',
    nothing: 'Nothing has happened yet',
  },
};
