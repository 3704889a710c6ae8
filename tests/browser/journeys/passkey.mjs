// Somebody adds a passkey, signs in with it alone, uses it after the password and as a fresh proof; a device that does not know its owner
// opens nothing. At `localhost`, because browsers know no passkeys at a number.
import { joined, ZAHRA } from '../lib/parts.mjs';

const password = { typePassword: '=zahra.${run}', password: '=lantern orchard seven ${run}' };

export default {
  host: 'localhost',
  js: [true],
  steps: [
    { authenticator: true },
    ...joined('accounts-role-case-worker'),
    ZAHRA,
    { open: '/account/factors' },
    { follow: 'accounts-passkey-add' },
    { heading: 'accounts-passkey-title' },
    { audit: true },
    { notSee: 'accounts-passkey-make-without' },
    { fill: 'accounts-factor-label', with: '=Laptop' },
    { press: 'accounts-passkey-make' },
    { heading: 'accounts-recovery-title' },
    { follow: 'accounts-recovery-kept' },
    { see: '=Laptop' },
    { audit: true },
    { follow: 'accounts-passkey-add' },
    { press: 'accounts-passkey-make' },
    { see: 'accounts-passkey-twice' },

    { forget: 'session' },
    { open: '/sign-in' },
    { language: '${lang}' },
    { audit: true },
    { press: 'accounts-passkey-sign-in' },
    { at: '^/(?!sign-in)' },
    { open: '/account/factors' },
    { heading: 'accounts-factors-title' },
    { see: '=Laptop' },

    { forget: 'session' },
    password,
    { language: '${lang}' },
    password,
    { heading: 'accounts-second-title' },
    { audit: true },
    { press: 'accounts-passkey-second' },
    { at: '^/(?!sign-in)' },
    { open: '/prove' },
    { audit: true },
    { press: 'accounts-passkey-prove' },
    { at: '^/(?!prove)' },

    { forget: 'session' },
    { authenticator: 'stranger' },
    { open: '/sign-in' },
    { press: 'accounts-passkey-sign-in' },
    { see: 'accounts-passkey-failed', within: 20_000 },
    { audit: true },
  ],
};
