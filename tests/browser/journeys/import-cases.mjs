// A spreadsheet of cases with mistakes: examined, every problem listed and to be downloaded, the good rows loaded, the others given
// back, the import taken back.
import { examined } from '../lib/parts.mjs';

export default {
  steps: [
    { signIn: 'data steward' },
    { follow: 'app-nav-data' },
    { follow: 'evidence-import-title' },
    { answers: 422 },
    { press: 'evidence-import-send' },
    { answered: 422 },
    { see: 'evidence-file-missing' },
    { audit: true },

    ...examined('cases-with-mistakes'),
    { see: 'evidence-layout-htcds' },
    { see: 'evidence-problems' },
    { audit: true },
    { download: 'evidence-problems-download', holds: ['=31 February 2001', '=Atlantis'] },
    { select: 'evidence-team', last: true, as: 'team' },
    { press: 'evidence-load', main: true },
    { until: 'evidence-state-loaded' },
    { audit: true },
    { download: 'evidence-rejects-download', holds: ['=Atlantis'], lacks: ['=Amina'] },

    { answers: 422 },
    { press: 'evidence-undo' },
    { answered: 422 },
    { fill: 'evidence-undo-reason', with: '=The file was an old one' },
    { press: 'evidence-undo' },
    { until: 'evidence-state-undone' },
    { see: '=The file was an old one' },
    { audit: true },

    // What nobody can read.
    { open: '/data/import' },
    { upload: 'evidence-file', file: 'evidence-of-another-kind' },
    { press: 'evidence-import-send' },
    { until: 'evidence-state-unusable' },
    { see: 'evidence-unusable-next' },
    { audit: true },
    { press: 'evidence-discard' },
  ],
};
