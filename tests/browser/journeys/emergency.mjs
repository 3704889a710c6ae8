// A case of another team is opened in an emergency, to read; an auditor is told, sees who and why, and judges it.
const codeOf = (nth) => `main tbody tr:not(:has-text("\${team}")) a >> nth=${nth}`;

export default {
  steps: [
    { signIn: 'case worker', fresh: true },
    { open: '/cases' },
    { remember: 'team', from: 'main tbody tr td:nth-child(6)' },
    { window: 'second', role: 'data steward' },
    { open: '/cases' },
    // Another case in each run: what is open already is not opened again.
    { js: true, remember: 'code', from: codeOf(0) },
    { js: false, remember: 'code', from: codeOf(1) },
    { window: 'first' },
    { open: '/emergencies/open' },
    { answers: 422 },
    { fill: 'protection-emergency-code', with: '=${code}' },
    { fill: 'protection-reason', with: '=too short' },
    { press: 'protection-emergency-open' },
    { answered: 422 },
    { value: 'protection-emergency-code', is: '=${code}' },
    { audit: true },
    { fill: 'protection-reason', with: '=The person calls from the street and nobody of the team answers.' },
    { press: 'protection-emergency-open' },
    { at: '^/cases/' },
    { see: 'protection-emergency-banner' },
    { audit: true },

    { window: 'third', role: 'auditor' },
    { open: '/emergencies' },
    { see: '=${code}' },
    { audit: true },
    { follow: '=${code}' },
    { see: '=nobody of the team answers' },
    { answers: 422 },
    { press: 'protection-emergency-review-do' },
    { answered: 422 },
    { choose: 'protection-verdict-justified' },
    { press: 'protection-emergency-review-do' },
    { see: 'protection-verdict-justified' },
    { audit: true },
  ],
};
