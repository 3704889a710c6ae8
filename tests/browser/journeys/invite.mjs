// A user administrator invites somebody, who makes an account with the code, signs in, and ends their sessions elsewhere.
import { joined, ZAHRA } from '../lib/parts.mjs';

export default {
  steps: [
    ...joined('accounts-role-case-worker'),
    ZAHRA,
    { open: '/account' },
    { heading: 'accounts-own-title' },
    { window: 'second' },
    ZAHRA,
    { open: '/account' },
    { press: 'accounts-sessions-end-others' },
    { see: { id: 'accounts-sessions-ended', args: { count: 1 } } },
    { audit: true },
    { window: 'first' },
    { open: '/account' },
    { at: '^/sign-in' },
    // The code is good for one account.
    { open: '/join' },
    { fill: 'accounts-code', with: '=${invitation}' },
    { fill: 'accounts-login', with: '=other.${run}' },
    { fill: 'accounts-password-new', with: '=lantern orchard seven ${run}' },
    { answers: 422 },
    { press: 'accounts-join-button' },
    { see: 'accounts-code-wrong' },
    { audit: true },
  ],
};
