// What is not there, and what is not for one's role, is said in words.
export default {
  steps: [
    { signIn: 'case worker' },
    { open: '/nowhere', answered: 404 },
    { heading: 'web-not-found' },
    { audit: true },
    // A case of nobody and a case of somebody else look alike.
    { open: '/cases/01890000-0000-7000-8000-000000000000', answered: 404 },
    { heading: 'web-not-found' },
    { open: '/users', answered: 403 },
    { heading: 'web-forbidden' },
    { audit: true },
    { open: '/${lang}/nowhere', on: 'public', answered: 404 },
    { heading: 'hub-not-found-title' },
    { audit: true },
  ],
};
