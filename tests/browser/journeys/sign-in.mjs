// A wrong password is refused with words, the right one opens the start page; signing out closes it.
export default {
  langs: ['en', 'ar'],
  steps: [
    { open: '/' },
    { at: '^/sign-in' },
    { language: '${lang}' },
    { heading: 'accounts-sign-in-title' },
    { fill: 'accounts-login', with: '=nobody-${run}' },
    { fill: 'accounts-password', with: '=not the right words' },
    { answers: 422 },
    { press: 'accounts-sign-in-button', main: true },
    { see: 'accounts-sign-in-wrong' },
    { audit: true },
    { signIn: 'case worker', fresh: true },
    { audit: true },
    { press: 'ui-sign-out' },
    { open: '/' },
    { at: '^/sign-in' },
  ],
};
