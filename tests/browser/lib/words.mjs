// Names that nobody else has: made of syllables that are written alike in two scripts, so that one can be searched for the other.
const SYLLABLES = [
  ['با', 'ba'], ['دي', 'di'], ['رو', 'ru'], ['سا', 'sa'], ['كي', 'ki'], ['لو', 'lu'], ['ما', 'ma'], ['ني', 'ni'], ['تا', 'ta'],
  ['في', 'fi'], ['زو', 'zu'], ['شا', 'sha'], ['جو', 'ju'], ['خا', 'kha'], ['نو', 'nu'], ['مي', 'mi'], ['تو', 'tu'], ['غا', 'gha'],
  ['هي', 'hi'], ['شو', 'shu'], ['فا', 'fa'], ['را', 'ra'], ['كو', 'ku'], ['سي', 'si'], ['لا', 'la'],
];

const pick = (list) => list[Math.floor(Math.random() * list.length)];

function name(syllables) {
  const parts = Array.from({ length: syllables }, () => pick(SYLLABLES));
  const latin = parts.map(([, letters]) => letters).join('');
  return { arabic: parts.map(([letters]) => letters).join(''), latin: latin[0].toUpperCase() + latin.slice(1) };
}

/** What a journey remembers from the beginning. */
export function made() {
  const [given, family] = [name(4), name(5)];
  const run = Array.from({ length: 6 }, () => pick([...'abcdefghijklmnoprstuvz'])).join('');
  return { run, given: given.latin, family: family.latin, givenArabic: given.arabic, familyArabic: family.arabic };
}
