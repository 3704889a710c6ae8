// A contributed data set is loaded, looked at, released by two people, and read by the public. The same file again adds nothing.
import { contributed, examined, proposed } from '../lib/parts.mjs';

export default {
  steps: [
    { signIn: 'data steward' },
    ...contributed('=Harbour ${run}'),
    { audit: true },
    { follow: 'evidence-quality-title' },
    { see: 'evidence-completeness' },
    { audit: true },

    // Once more the same.
    ...examined('evidence'),
    { see: 'evidence-nothing-to-add' },
    { see: 'evidence-all-known-text' },
    { notSee: 'evidence-load' },

    ...proposed('=Harbour ${run}', '=harbour-${run}'),
    { see: 'evidence-release-own-text' },
    { notSee: 'evidence-release-approve' },
    { audit: true },

    { window: 'second', role: 'release approver' },
    { open: '${release}' },
    { see: 'evidence-release-decide-text' },
    { audit: true },
    { answers: 422 },
    { press: 'evidence-release-approve' },
    { answered: 422 },
    { fill: 'evidence-release-reason', with: '=Looked at each table, no group is small' },
    { press: 'evidence-release-approve' },
    { until: 'evidence-release-state-published' },
    { see: '=harbour-${run}-v1' },

    { open: '/${lang}/explore?release=harbour-${run}-v1', on: 'public', waits: true },
    { heading: 'hub-explore-title' },
    { download: 'hub-file-csv', holds: ['=,'] },
    { audit: true },
    { open: '/${lang}/method?release=harbour-${run}-v1', on: 'public' },
    { see: '=Harbour House' },
    { see: 'hub-signature-good' },
  ],
};
