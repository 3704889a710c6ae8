// The pages that are judged. `role` signs in first; `open` is an address, `${lang}` in it the language; `steps` lead on from there.
// `picture` keeps a picture for docs/screenshots: true for the first screen, 'whole' for the whole page.
export const PAGES = [
  { name: 'sign-in', on: 'staff', open: '/sign-in', picture: true },
  { name: 'join', on: 'staff', open: '/join' },
  { name: 'own-account', on: 'staff', role: 'case worker', open: '/account' },
  { name: 'organisation', on: 'staff', role: 'configuration administrator', open: '/organisation' },
  { name: 'users', on: 'staff', role: 'user administrator', open: '/users', picture: true },
  { name: 'invite', on: 'staff', role: 'user administrator', open: '/users/invite' },
];
