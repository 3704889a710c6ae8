// The same answer changed in two tabs: neither is lost, both are shown, and a person chooses.
import { registered } from '../lib/parts.mjs';

export default {
  steps: [
    { signIn: 'case worker' },
    ...registered(),
    { open: '${case}/section/person' },
    { tab: 'second' },
    { open: '${case}/section/person' },
    { choose: 'htcds-prs_MaritalStatus-Widowed' },
    { press: 'ui-save', main: true },
    { at: '^/cases/' },
    { tab: 'first' },
    { choose: 'htcds-prs_MaritalStatus-Separated' },
    { fill: 'htcds-prs_NumberOfChildren', with: '=3' },
    { answers: 409 },
    { press: 'ui-save', main: true },
    { answered: 409 },
    { see: 'protection-conflict' },
    { see: 'htcds-prs_MaritalStatus-Widowed' },
    { see: 'htcds-prs_MaritalStatus-Separated' },
    { audit: true },
    { choose: 'protection-conflict-mine' },
    { press: 'ui-save', main: true },
    { at: '^/cases/' },
    { see: 'htcds-prs_MaritalStatus-Separated' },
    { notSee: 'htcds-prs_MaritalStatus-Widowed' },
    { follow: 'protection-history' },
    { see: 'htcds-prs_MaritalStatus-Widowed' },
    { see: 'htcds-prs_NumberOfChildren' },
  ],
};
