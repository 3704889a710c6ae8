// The pages that are judged. `role` signs in first; `open` is an address, `${lang}` in it the language; `steps` lead on from there.
// `picture` keeps a picture for docs/screenshots, at these widths in px; `before` needs what BEFORE makes.
import { contributed, examined, proposed } from './lib/parts.mjs';

const worker = 'case worker';
const steward = 'data steward';
const first = { open: '/cases?stage=intake', steps: [{ go: 'main tbody a' }, { at: '^/cases/' }] };
/** The forms of a case that help is given in: what is due there is a follow-up. */
const helped = [{ open: '/today' }, { go: 'main a[href$="/forms#follow-up"]' }, { at: '/forms' }];
/** A page below the first case of the list that nobody moved yet, so that what a journey closed is not met. */
const ofCase = (end) => [{ open: '/cases?stage=intake' }, { go: 'main tbody a' }, { at: '^/cases/' }, { remember: 'case', address: true }, { open: `\${case}/${end}` }];

/** What must be there before the pages of a language are judged: a data set, and a release of it that waits for a decision. */
export const BEFORE = [{ signIn: steward }, ...contributed('=Harbour House${mark}'), ...proposed('=Harbour House${mark}', '=harbour-house${mark}')];

export const PAGES = [
  { name: 'sign-in', on: 'staff', open: '/sign-in', picture: [360] },
  { name: 'join', on: 'staff', open: '/join' },
  { name: 'own-account', on: 'staff', role: worker, open: '/account' },
  { name: 'new-password', on: 'staff', open: '/reset' },
  { name: 'second-step', on: 'staff', role: worker, open: '/account/factors' },
  { name: 'tokens', on: 'staff', role: worker, open: '/account/tokens' },
  { name: 'notices', on: 'staff', role: worker, open: '/notices' },
  { name: 'what-i-may-do', on: 'staff', role: worker, open: '/account/rights' },
  { name: 'roles', on: 'staff', role: worker, open: '/roles' },
  { name: 'prove', on: 'staff', role: worker, open: '/prove' },
  { name: 'why', on: 'staff', role: worker, open: '/why/user-invite' },

  { name: 'today', on: 'staff', role: worker, open: '/today', picture: [1280] },
  { name: 'cases', on: 'staff', role: worker, open: '/cases' },
  { name: 'register', on: 'staff', role: worker, open: '/people/register', picture: [360] },
  { name: 'find', on: 'staff', role: worker, open: '/people/find' },
  {
    name: 'find-results',
    on: 'staff',
    role: worker,
    open: '/people/find',
    steps: [{ fill: 'protection-find-what', with: '=Fatima' }, { press: 'protection-find-do', main: true }, { see: 'protection-found' }],
    picture: [360],
  },
  { name: 'case', on: 'staff', role: worker, ...first, picture: [360, 1280] },
  { name: 'case-supervisor', on: 'staff', role: 'supervisor', ...first },
  ...['consent', 'person', 'referral', 'victim', 'perpetrator', 'case'].map((section) => ({
    name: `edit-${section}`,
    on: 'staff',
    role: worker,
    steps: ofCase(`section/${section}`),
    picture: section === 'person' ? [360] : undefined,
  })),
  ...['organization', 'event', 'support-plan'].map((section) => ({
    name: `add-${section}`,
    on: 'staff',
    role: worker,
    steps: ofCase(`items/${section}/new`),
  })),
  { name: 'note', on: 'staff', role: worker, steps: ofCase('note') },
  { name: 'reveal', on: 'staff', role: worker, steps: ofCase('reveal'), picture: [360] },
  { name: 'reveal-places', on: 'staff', role: worker, steps: ofCase('reveal-places') },
  { name: 'close', on: 'staff', role: worker, steps: ofCase('close') },
  { name: 'assign', on: 'staff', role: 'supervisor', steps: ofCase('assign') },
  { name: 'way', on: 'staff', role: worker, steps: ofCase('way'), picture: [360] },
  { name: 'risk', on: 'staff', role: worker, steps: ofCase('step/risk') },
  { name: 'decision', on: 'staff', role: worker, steps: ofCase('step/decision') },
  { name: 'recovery', on: 'staff', role: worker, steps: ofCase('step/recovery') },
  { name: 'new-task', on: 'staff', role: worker, steps: ofCase('tasks') },
  { name: 'forms', on: 'staff', role: worker, steps: ofCase('forms') },
  { name: 'plan-empty', on: 'staff', role: worker, steps: ofCase('plan') },
  { name: 'plan', on: 'staff', role: worker, steps: [...helped, { go: 'main a[href$="/plan"]' }], picture: [360, 1280] },
  { name: 'service', on: 'staff', role: worker, steps: [...helped, { go: 'main a[href$="/plan"]' }, { go: 'main a[href*="/services/"]' }] },
  { name: 'form-done', on: 'staff', role: worker, steps: [...helped, { go: 'main a[href*="/forms/"]' }], picture: [360] },
  { name: 'new-service', on: 'staff', role: worker, steps: ofCase('services') },
  { name: 'team', on: 'staff', role: 'supervisor', open: '/team', picture: [1280] },
  { name: 'history', on: 'staff', role: worker, steps: ofCase('history') },
  { name: 'seen', on: 'staff', role: 'supervisor', steps: ofCase('seen') },
  { name: 'erase', on: 'staff', role: 'supervisor', ...first, steps: [...first.steps, { follow: 'protection-erase' }] },
  { name: 'file', on: 'staff', role: 'supervisor', ...first, steps: [...first.steps, { go: 'main a[href$="/file"]' }] },
  { name: 'statement', on: 'staff', role: 'supervisor', ...first, steps: [...first.steps, { go: 'main a[href$="/statement"]' }] },

  { name: 'data', before: true, on: 'staff', role: steward, open: '/data' },
  { name: 'import', on: 'staff', role: steward, open: '/data/import' },
  { name: 'import-dry-run', on: 'staff', role: steward, steps: examined('cases-with-mistakes'), picture: [1280] },
  { name: 'import-of-evidence', on: 'staff', role: steward, steps: examined('evidence-with-a-slip') },
  { name: 'data-set', before: true, on: 'staff', role: steward, open: '/data', steps: [{ go: 'main tbody a[href^="/data/sets/"]' }] },
  { name: 'quality', before: true, on: 'staff', role: steward, open: '/data', steps: [{ go: 'main tbody a[href$="/quality"]' }], picture: [360] },
  { name: 'releases', before: true, on: 'staff', role: steward, open: '/releases' },
  { name: 'release-new', before: true, on: 'staff', role: steward, open: '/releases/new' },
  { name: 'release', before: true, on: 'staff', role: 'release approver', open: '/releases', steps: [{ go: 'main tbody a' }], picture: [1280] },

  { name: 'organisation', on: 'staff', role: 'configuration administrator', open: '/organisation' },
  { name: 'jobs', on: 'staff', role: 'configuration administrator', open: '/jobs' },
  { name: 'users', on: 'staff', role: 'user administrator', open: '/users' },
  { name: 'invite', on: 'staff', role: 'user administrator', open: '/users/invite' },
  { name: 'user', on: 'staff', role: 'user administrator', open: '/users', steps: [{ go: 'main tbody a' }] },
  { name: 'requests', on: 'staff', role: 'user administrator', open: '/users/requests' },
  { name: 'tokens-of-all', on: 'staff', role: 'user administrator', open: '/tokens' },
  { name: 'backups', on: 'staff', role: 'configuration administrator', open: '/backups' },
  { name: 'access-review', on: 'staff', role: 'user administrator', open: '/users/review' },
  { name: 'emergency-open', on: 'staff', role: worker, open: '/emergencies/open' },
  { name: 'emergencies', on: 'staff', role: 'auditor', open: '/emergencies' },
  { name: 'looks', on: 'staff', role: 'auditor', open: '/looks' },
  { name: 'report-breach', on: 'staff', role: worker, open: '/breaches/report' },
  { name: 'evacuation', on: 'staff', role: 'configuration administrator', open: '/evacuation' },
  { name: 'leaving', on: 'staff', role: 'configuration administrator', open: '/leaving' },
  { name: 'retention', on: 'staff', role: 'configuration administrator', open: '/retention' },
  { name: 'data-protection', on: 'staff', role: 'auditor', open: '/data-protection' },
  { name: 'journal', on: 'staff', role: 'auditor', open: '/audit' },
  { name: 'gallery', on: 'staff', role: worker, open: '/gallery', bytes: 120_000 },

  { name: 'public-home', on: 'public', open: '/${lang}/', picture: [360, 1280] },
  { name: 'public-explore', on: 'public', open: '/${lang}/explore', picture: [1280] },
  {
    name: 'public-explore-two',
    on: 'public',
    open: '/${lang}/explore',
    steps: [{ select: 'hub-choose-table', last: true }, { press: 'ui-filter-do' }],
  },
  { name: 'public-method', on: 'public', open: '/${lang}/method' },
];
