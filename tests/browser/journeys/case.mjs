// A case is worked on: answers with every kind of not knowing, the history, a note, a look at the name with its reason, who has
// seen it, closing and opening again.
import { registered } from '../lib/parts.mjs';

const OTHER_KINDS = [
  ['htcds-prs_MaritalStatus', 'ui-status-declined'],
  ['htcds-prs_NumberOfChildren', 'ui-status-not-asked'],
  ['htcds-prs_HighestLevelOfEducation', 'ui-status-unknown'],
  ['htcds-prs_Title', 'ui-status-not-applicable'],
];

export default {
  steps: [
    { signIn: 'case worker' },
    ...registered(),
    { notSee: '=${family}' },
    { audit: true },

    { open: '${case}/section/person' },
    ...OTHER_KINDS.map(([field, kind]) => ({ choose: kind, in: field })),
    { fill: 'htcds-prs_Citizenship', with: '=BD' },
    { press: 'ui-save', main: true },
    { at: '^/cases/' },
    ...OTHER_KINDS.map(([, kind]) => ({ see: kind })),
    { see: '=${code}' },

    { open: '${case}/section/victim' },
    { choose: 'htcds-vic_MethodsOfControl-DebtBondage', in: 'htcds-vic_MethodsOfControl' },
    { choose: 'htcds-vic_MethodsOfControl-TakesEarnings', in: 'htcds-vic_MethodsOfControl' },
    { fill: 'htcds-vic_AgeWhenTrafficked', with: '=seventeen' },
    { answers: 422 },
    { press: 'ui-save', main: true },
    { answered: 422 },
    { see: 'ui-error-summary' },
    { value: 'htcds-vic_AgeWhenTrafficked', is: '=seventeen' },
    { audit: true },
    { fill: 'htcds-vic_AgeWhenTrafficked', with: '=17' },
    { press: 'ui-save', main: true },
    { at: '^/cases/' },
    { see: 'htcds-vic_MethodsOfControl-DebtBondage' },

    { open: '${case}/items/event/new' },
    { fill: 'htcds-hte_Country', with: '=MY' },
    { press: 'ui-save', main: true },
    { at: '^/cases/' },
    { audit: true },

    { follow: 'protection-history' },
    { heading: 'protection-history' },
    { see: 'htcds-vic_MethodsOfControl-TakesEarnings' },
    { see: 'ui-status-declined' },
    { audit: true },

    { open: '${case}' },
    { follow: 'protection-note-add' },
    { fill: 'htcds-cco_CaseComment', with: '=She likes the garden. ${run}' },
    { press: 'ui-save', main: true },
    { at: '^/cases/' },

    { follow: 'protection-reveal' },
    { answers: 422 },
    { press: 'protection-reveal', main: true },
    { answered: 422 },
    { audit: true },
    { fill: 'protection-reason', with: '=Preparing the visit to the doctor ${run}' },
    { press: 'protection-reveal', main: true },
    { see: 'protection-revealed' },
    { see: '=${family}' },
    { audit: true },
    { follow: 'protection-revealed-hide' },
    { notSee: '=${family}' },

    { follow: 'protection-seen' },
    { heading: 'protection-seen' },
    { see: '=Preparing the visit to the doctor ${run}' },
    { see: 'protection-did-look-identity', row: '=Preparing the visit to the doctor ${run}' },
    { audit: true },

    { open: '${case}' },
    { follow: 'protection-close' },
    { choose: 'htcds-cas_Status-Closed' },
    { fill: 'protection-reason', with: '=Everything that was planned is done' },
    { press: 'protection-close', main: true },
    { at: '^/cases/' },
    { see: 'protection-state-closed' },
    { audit: true },
    { open: '${case}/section/person', answered: 409 },
    { see: 'web-why-closed' },
  ],
};
