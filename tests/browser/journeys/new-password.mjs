// Somebody who forgot their password gets a code from the user administrator and chooses a new one; the code works once.
import { joined } from '../lib/parts.mjs';

const asked = (code, password) => [
  { open: '/reset' },
  { fill: 'accounts-login', with: '=zahra.${run}' },
  { fill: 'accounts-reset-code', with: code },
  { fill: 'accounts-password-new', with: password },
  { press: 'accounts-reset-button' },
];

export default {
  steps: [
    ...joined('accounts-role-case-worker'),
    { signIn: 'user administrator', fresh: true },
    { open: '/users' },
    { follow: '=Zahra ${run}' },
    { press: 'accounts-reset-issue' },
    { see: 'accounts-reset-hand-over' },
    { audit: true },
    { remember: 'reset', from: 'main .reference' },
    { forget: 'session' },
    { open: '/reset' },
    { language: '${lang}' },
    { answers: 422 },
    // Tries are counted for all browsers of this machine together: a wrong one in the windows with script only.
    ...asked('=AAAA-BBBB-CCCC', '=another lantern nine ${run}').map((step) => ({ js: true, ...step })),
    { js: true, answered: 422 },
    { js: true, see: 'accounts-reset-wrong' },
    { js: true, value: 'accounts-login', is: '=zahra.${run}' },
    { audit: true },
    ...asked('=${reset}', '=another lantern nine ${run}'),
    { see: 'accounts-reset-done' },
    { audit: true },
    // The code is good for one password.
    ...asked('=${reset}', '=a third lantern ten ${run}').map((step) => ({ js: true, ...step })),
    { js: true, see: 'accounts-reset-wrong' },
    { signIn: 'Zahra', login: '=zahra.${run}', password: '=another lantern nine ${run}' },
    { open: '/account' },
    { heading: 'accounts-own-title' },
  ],
};
