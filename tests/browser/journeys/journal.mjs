// An auditor reads who did what, narrows it, and has the chain checked; sees no content.
export default {
  steps: [
    { signIn: 'auditor' },
    { open: '/audit' },
    { heading: 'accounts-audit-title' },
    { see: 'accounts-act-sign-in' },
    { select: 'accounts-audit-what', value: 'audit-read' },
    { press: 'ui-filter-do' },
    { at: '^/audit' },
    { see: 'accounts-act-audit-read' },
    { audit: true },
    { press: 'accounts-audit-verify' },
    { see: 'accounts-audit-sound' },
    { audit: true },
    { open: '/cases', answered: 403 },
    { heading: 'web-forbidden' },
  ],
};
