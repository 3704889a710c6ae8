// Somebody adds an app that makes codes, signs in with it, and another time with a code from paper; a wrong code is told.
import { joined, ZAHRA } from '../lib/parts.mjs';

const password = { typePassword: '=zahra.${run}', password: '=lantern orchard seven ${run}' };
const code = (text) => [{ fill: 'accounts-second-code', with: text }, { press: 'accounts-sign-in-button', main: true }];

export default {
  steps: [
    ...joined('accounts-role-case-worker'),
    ZAHRA,
    { open: '/account/factors' },
    { heading: 'accounts-factors-title' },
    { audit: true },
    { fill: 'accounts-factor-label', with: '=Telephone' },
    { press: 'accounts-factors-app-add' },
    { heading: 'accounts-app-title' },
    { audit: true },
    { remember: 'key', from: 'main ol .code' },
    { answers: 422 },
    { fill: 'accounts-app-code', with: '=000000' },
    { press: 'accounts-app-confirm' },
    { answered: 422 },
    { see: 'accounts-second-wrong' },
    { showCode: 'now', key: '=${key}' },
    { fill: 'accounts-app-code', with: '=${now}' },
    { press: 'accounts-app-confirm' },
    { heading: 'accounts-recovery-title' },
    { audit: true },
    { remember: 'paper', from: 'main ol li' },
    { follow: 'accounts-recovery-kept' },
    { see: '=Telephone' },
    { audit: true },

    { forget: 'session' },
    password,
    { language: '${lang}' },
    password,
    { heading: 'accounts-second-title' },
    { audit: true },
    ...code('=000000'),
    { see: 'accounts-second-wrong' },
    { audit: true },
    { showCode: 'next', key: '=${key}', later: 1 },
    ...code('=${next}'),
    { open: '/account/factors' },
    { see: '=Telephone' },

    { forget: 'session' },
    password,
    ...code('=${paper}'),
    { open: '/account/factors' },
    { see: { id: 'accounts-recovery-left', args: { count: 9 } } },
    { see: 'accounts-factors-title' },
  ],
};
