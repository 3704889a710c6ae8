// Without script a passkey cannot be used: each place of one says so, and what one can do instead.
import { joined, ZAHRA } from '../lib/parts.mjs';

export default {
  host: 'localhost',
  js: [false],
  steps: [
    ...joined('accounts-role-case-worker'),
    { forget: 'session' },
    { open: '/sign-in' },
    { language: '${lang}' },
    { see: 'accounts-passkey-sign-in-without' },
    { audit: true },
    ZAHRA,
    { open: '/account/factors' },
    { follow: 'accounts-passkey-add' },
    { heading: 'accounts-passkey-title' },
    { see: 'accounts-passkey-make-without' },
    { audit: true },
    { follow: 'accounts-passkey-other' },
    { heading: 'accounts-factors-title' },
  ],
};
