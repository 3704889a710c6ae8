// A closed case is opened again by a supervisor and given to somebody.
import { registered } from '../lib/parts.mjs';

export default {
  steps: [
    { signIn: 'case worker' },
    ...registered(),
    { open: '${case}/close' },
    { choose: 'htcds-cas_Status-ClosedReferred' },
    { fill: 'protection-reason', with: '=Another organisation goes on from here' },
    { press: 'protection-close', main: true },
    { see: 'protection-state-closed' },

    { window: 'second', role: 'supervisor' },
    { open: '${case}' },
    { follow: 'protection-reopen' },
    { fill: 'protection-reason', with: '=The person came back' },
    { press: 'protection-reopen', main: true },
    { at: '^/cases/' },
    { see: 'protection-state-open' },

    { follow: 'protection-assign' },
    { heading: 'protection-assign' },
    { select: 'protection-owner', last: true, of: 'protection-team', as: 'owner' },
    { press: 'ui-save', main: true },
    { at: '^/cases$' },
    { open: '${case}' },
    { see: '=${owner}' },
    { audit: true },
  ],
};
