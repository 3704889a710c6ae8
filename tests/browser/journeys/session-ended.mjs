// The session ends elsewhere while somebody types: the text is kept through the sign-in and sent with one more click.
import { registered } from '../lib/parts.mjs';

export default {
  steps: [
    { signIn: 'case worker', fresh: true },
    ...registered(),
    { open: '${case}/note' },
    { fill: 'htcds-cco_CaseComment', with: '=A long evening’s words – مساء – ${run}' },

    { window: 'elsewhere', same: true },
    { open: '/today' },
    { press: 'ui-sign-out' },
    { at: '^/sign-in' },

    { window: 'first' },
    { answers: 401 },
    { press: 'ui-save', main: true },
    { see: 'web-sign-in-again-text' },
    { audit: true },
    { signInAgain: 'case worker' },
    { see: 'web-again-text' },
    { audit: true },
    { press: 'web-again-send' },
    { at: '^/cases/' },
    { see: '=A long evening’s words – مساء – ${run}' },
  ],
};
