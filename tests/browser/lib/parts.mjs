// Steps that several journeys begin with.

/** A case worker registers a person; `code` and `case` are remembered, and the case is open. */
export const registered = (given = '=${given}', family = '=${family}') => [
  { open: '/people/register' },
  { choose: 'protection-consent-given' },
  { fill: 'htcds-prs_FirstName', with: given },
  { fill: 'htcds-prs_SecondName', with: family },
  { press: 'protection-register-do', main: true },
  { see: 'protection-registered-done' },
  { remember: 'code', from: 'main .reference' },
  { follow: 'protection-case-open' },
  { at: '^/cases/' },
  { remember: 'case', address: true },
];

/** A user administrator invites a colleague, who makes an account; the sign-in page is open. */
export const joined = (role) => [
  { signIn: 'user administrator' },
  { open: '/users/invite' },
  { fill: 'accounts-display', with: '=Zahra ${run}' },
  { choose: role },
  { press: 'accounts-users-invite', main: true },
  { heading: 'accounts-invited-title' },
  { audit: true },
  { remember: 'invitation', from: 'main .reference, main output, main code, main .code' },
  { forget: 'session' },
  { open: '/join' },
  { language: '${lang}' },
  { fill: 'accounts-code', with: '=${invitation}' },
  { fill: 'accounts-login', with: '=zahra.${run}' },
  { fill: 'accounts-password-new', with: '=lantern orchard seven ${run}' },
  { press: 'accounts-join-button' },
  { see: 'accounts-join-done' },
  { audit: true },
];

/** The colleague signs in. */
export const ZAHRA = { signIn: 'Zahra', login: '=zahra.${run}', password: '=lantern orchard seven ${run}' };

/** A data steward sends a file and waits until it was examined. */
export const examined = (file) => [
  { open: '/data/import' },
  { upload: 'evidence-file', file },
  { press: 'evidence-import-send' },
  { at: '^/data/imports/' },
  { until: 'evidence-state-checked' },
];

/** A data steward loads a contributed data set of this name and writes down where it comes from; its page is open, `set` remembered. */
export const contributed = (name) => [
  ...examined('evidence'),
  { fill: 'evidence-set-name', with: name },
  { press: 'evidence-load', main: true },
  { until: 'evidence-state-loaded' },
  { open: '/data' },
  { follow: name },
  { heading: name },
  { remember: 'set', address: true },
  { fill: 'evidence-set-source', with: '=Harbour House' },
  { fill: 'evidence-set-licence', with: '=CC-BY-4.0' },
  { press: 'evidence-save' },
  { value: 'evidence-set-source', is: '=Harbour House' },
];

/** A release of it is proposed; its page is open, `release` remembered. */
export const proposed = (set, name) => [
  { open: '/releases/new' },
  { choose: set, in: 'evidence-sets' },
  { fill: 'evidence-release-name', with: name },
  { press: 'evidence-release-propose' },
  { at: '^/releases/0' },
  { remember: 'release', address: true },
];
