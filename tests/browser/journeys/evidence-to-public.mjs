// A contributed data set is loaded, looked at, released by two people, and read by the public. The same file again adds nothing.
import { examined } from '../lib/parts.mjs';

export default {
  steps: [
    { signIn: 'data steward' },
    ...examined('evidence'),
    { see: 'evidence-layout-ctdc' },
    { fill: 'evidence-set-name', with: '=Harbour ${run}' },
    { press: 'evidence-load', main: true },
    { until: 'evidence-state-loaded' },

    { open: '/data' },
    { follow: '=Harbour ${run}' },
    { heading: '=Harbour ${run}' },
    { remember: 'set', address: true },
    { fill: 'evidence-set-source', with: '=Harbour House' },
    { fill: 'evidence-set-licence', with: '=CC-BY-4.0' },
    { press: 'evidence-save' },
    { value: 'evidence-set-source', is: '=Harbour House' },
    { audit: true },
    { follow: 'evidence-quality-title' },
    { see: 'evidence-completeness' },
    { audit: true },

    // Once more the same.
    ...examined('evidence'),
    { select: 'evidence-set-choose', option: '=Harbour ${run}' },
    { press: 'evidence-load', main: true },
    { until: 'evidence-all-known' },

    { open: '/releases/new' },
    { choose: '=Harbour ${run}', in: 'evidence-sets' },
    { fill: 'evidence-release-name', with: '=harbour-${run}' },
    { press: 'evidence-release-propose' },
    { at: '^/releases/0' },
    { remember: 'release', address: true },
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
