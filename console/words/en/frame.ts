import type { DeskWords } from '../zh-CN';

export const frame: DeskWords['frame'] = {
  title: 'Review desk',
  queue: 'Queue',
  assistedClearings: 'Callers',
  reports: 'Reports',
  figures: 'Figures',
  audit: 'Audit log',
  agreement: 'Agreement',
  messages: 'Messages',
  partners: 'Partners',
  staff: 'Staff',
  account: 'My account: {username}',
  sandbox: 'Sandbox',
  sandboxMeaning: 'All data are for demonstration; do not enter anybody’s real identity',
  signOut: 'Sign out',
  switchLanguage: '中文',
  appearance: 'Appearance',
  appearances: { system: 'System', light: 'Light', dark: 'Dark' },
  skip: 'Skip to content',
  notFound: 'There is no such page',
  notForRole: 'Your role has no access to this page',
  toStart: 'Go to the start page',
  audited: 'No names or ID numbers here: what is written stays in the audit log',
};

export const failure: DeskWords['failure'] = {
  title: 'This did not load',
  retry: 'Try again',
  requestId: 'For help, quote the request number {id}',
  network: 'No connection. Check the network and try again',
  timeout: 'It took too long. Please try again shortly',
  unexpected_answer: 'The service sent an unexpected answer. Please try again shortly',
  crashed: 'Something went wrong on this page. Please load it again; nothing that was sent is lost',
  reload: 'Load again',
  stale: 'Cannot update at the moment; this is what was loaded before',
};

export const paging: DeskWords['paging'] = {
  first: 'First page',
  previous: 'Previous',
  next: 'Next',
  page: 'Page {page}',
};
