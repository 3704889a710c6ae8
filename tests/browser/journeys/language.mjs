// The language is changed by the menu, on the same page, and stays.
export default {
  steps: [
    { signIn: 'case worker', fresh: true },
    { open: '/account' },
    { heading: 'accounts-own-title' },
    { language: 'ar' },
    { heading: 'accounts-own-title' },
    { at: '^/account' },
    { language: 'bn' },
    { heading: 'accounts-own-title' },
    { open: '/' },
    { open: '/account' },
    { heading: 'accounts-own-title' },
    { language: 'en' },
    { press: 'ui-sign-out' },
  ],
};
