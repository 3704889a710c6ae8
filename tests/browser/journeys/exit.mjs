// Exit this page: by a link without script; with script at once, without a way back, by a press or by Shift three times.
const gone = [{ leaves: true }, { back: true, not: '^/(en|ar)/' }];

export default {
  steps: [
    { open: '/${lang}/', on: 'public' },
    { follow: 'ui-exit' },
    { js: false, leaves: true },
    ...gone.map((step) => ({ js: true, ...step })),
    { js: true, open: '/${lang}/explore', on: 'public' },
    { js: true, keys: ['Shift', 'a', 'Shift'] },
    { js: true, heading: 'hub-explore-title' },
    { js: true, keys: ['Shift', 'Shift'] },
    ...gone.map((step) => ({ js: true, ...step })),
    // Never on the staff side.
    { open: '/sign-in' },
    { language: '${lang}' },
    { notSee: 'ui-exit' },
  ],
};
