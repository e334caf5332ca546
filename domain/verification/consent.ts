/**
 * The version of the consent text that the mini-program shows (personal-information law, article 29: separate consent
 * to sensitive data). Raise it with every change of the text; it is kept with each submission.
 */
export const consentVersion = '2026-11-21';
