import type { RenewalCatalogue } from './zh-CN';

export const en: RenewalCatalogue = {
  renewalForm: {
    title: 'Renew the ID card',
    heading: 'Photograph your new ID card',
    headingRefused: 'Correct what is marked',
    note: 'You are the same person: name and number need not be typed again. Your real name is not affected by the review.',
    noteRefused: 'Everything else has been kept. Compare it and submit again.',
    verified: 'Verified',
    next: 'Next',
    saved: 'What you type is kept on this device; you can come back any time',
  },
  renewalConfirm: {
    title: 'Confirm the new card',
    heading: 'Compare these data with your new card',
    note: 'Your real name is not affected by the review. Until it is decided you can withdraw.',
  },
};
