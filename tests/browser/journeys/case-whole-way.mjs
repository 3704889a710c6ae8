// A case goes its whole way: what is missing is named, danger makes a task, help is given, one asks to close it and another agrees.
import { registered } from '../lib/parts.mjs';

/** Chooses the next stage on the page of the case's way. */
const move = (stage) => [{ open: '${case}/way' }, { choose: `protection-stage-${stage}` }, { press: 'protection-way-move', main: true }, { at: '^/cases/' }];

export default {
  steps: [
    { signIn: 'case worker' },
    ...registered(),
    { see: 'protection-next' },
    ...move('screening'),
    { open: '${case}/way' },
    { see: 'protection-guard-decided' },
    { audit: true },
    { follow: 'protection-guard-decided' },
    { choose: 'htcds-vic_TraffickingStatus-PossibleVictimOfTrafficking' },
    { choose: 'htcds-vic_TraffickingStatusDecisionMakingOrg-NGO' },
    { answers: 422 },
    { press: 'ui-save', main: true },
    { answered: 422 },
    { see: 'ui-error-summary' },
    { fill: 'protection-words-grounds', with: '=She was told of another work and her papers were kept ${run}' },
    { press: 'ui-save', main: true },
    { at: '^/cases/' },
    ...move('assessment'),
    { open: '${case}/step/risk' },
    { choose: 'protection-risk-high' },
    { fill: 'protection-words-grounds', with: '=He telephoned her sister ${run}' },
    { press: 'ui-save', main: true },
    { at: '^/cases/' },
    { see: 'protection-task-safety-plan' },
    ...move('planning'),
    ...move('implementing'),

    { open: '${case}/close' },
    { see: 'protection-guard-nothing-open' },
    { audit: true },
    { open: '${case}' },
    { follow: 'protection-task-safety-plan' },
    { audit: true },
    { press: 'protection-task-done', main: true },
    { at: '^/cases/' },
    { notSee: 'protection-task-safety-plan' },

    { open: '${case}/close' },
    { choose: 'htcds-cas_Status-Closed' },
    { fill: 'protection-reason', with: '=She has a flat and a work of her own' },
    { press: 'protection-close', main: true },
    { at: '^/cases/' },
    { see: 'protection-closing-waits' },
    { audit: true },

    { window: 'second', role: 'supervisor' },
    { open: '/team' },
    { see: 'protection-team-closings' },
    { audit: true },
    { open: '${case}/closing' },
    { audit: true },
    { press: 'protection-closing-agree', main: true },
    { at: '^/cases/' },
    { see: 'protection-state-closed' },
  ],
};
