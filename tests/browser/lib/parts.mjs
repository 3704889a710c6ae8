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

/** What Zahra and others of a journey sign in with. */
const secret = '=lantern orchard seven ${run}';

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
  { join: '=${invitation}', login: '=zahra.${run}', password: secret },
  { see: 'accounts-join-done' },
  { audit: true },
];

/** The colleague signs in. */
export const ZAHRA = { signIn: 'Zahra', login: '=zahra.${run}', password: secret };

/** On a server that holds nobody yet: the organisation, and Amal, who is its user and configuration administrator and signs in. */
export const settledIn = [
  { open: '/set-up' },
  { language: '${lang}' },
  { fill: 'accounts-set-up-key', with: '=${key}' },
  { fill: 'accounts-organisation-name', with: '=Lighthouse ${run}' },
  { select: 'accounts-organisation-kind', last: true },
  { select: 'accounts-country', last: true },
  { select: 'accounts-language', value: '${lang}' },
  { press: 'accounts-continue', main: true },
  { fill: 'accounts-site', with: '=Harbour' },
  { fill: 'accounts-team', with: '=Reception' },
  { press: 'accounts-continue', main: true },
  { fill: 'accounts-display', with: '=Amal' },
  { fill: 'accounts-login', with: '=amal' },
  { fill: 'accounts-password-new', with: secret },
  { press: 'accounts-set-up-title', main: true },
  { see: 'accounts-set-up-finished' },
  { signIn: 'Amal', login: '=amal', password: secret },
];

/** A user administrator invites a colleague; the code is remembered under this name. */
export const invited = (who, roles, code) => [
  { open: '/users/invite' },
  { fill: 'accounts-display', with: who },
  ...roles.map((role) => ({ choose: role })),
  { press: 'accounts-users-invite', main: true },
  { heading: 'accounts-invited-title' },
  { remember: code, from: 'main .reference, main output, main code, main .code' },
];

/** Whoever has an invitation makes an account with it. */
export const joins = (code, login) => [
  { open: '/join' },
  { language: '${lang}' },
  { join: code, login, password: secret },
];

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
