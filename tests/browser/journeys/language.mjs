// The language is changed by the menu, on the same page, stays with the account, and comes back with the next sign-in.
import { joined, ZAHRA } from '../lib/parts.mjs';

export default {
  langs: ['en'],
  steps: [
    ...joined('accounts-role-case-worker'),
    ZAHRA,
    { open: '/account' },
    { heading: 'accounts-own-title' },
    { language: 'ar' },
    { heading: 'accounts-own-title' },
    { at: '^/account' },
    { language: 'bn' },
    { heading: 'accounts-own-title' },
    { open: '/today' },
    { heading: 'protection-today' },
    { press: 'ui-sign-out' },
    { at: '^/sign-in' },
    { heading: 'accounts-sign-in-title' },
    { fill: 'accounts-login', with: '=zahra.${run}' },
    { fill: 'accounts-password', with: '=lantern orchard seven ${run}' },
    { press: 'accounts-sign-in-button', main: true },
    { heading: 'protection-today' },
  ],
};
