// Files that journeys upload, made on the spot: fictional, small, and of each run its own, so that nothing is a duplicate of
// what an earlier run loaded.

/** A file for `setInputFiles`. */
export function fixture(name, remembered) {
  const make = FILES[name];
  if (!make) throw new Error(`there is no file ${name}; expected one of ${Object.keys(FILES).join(', ')}`);
  const rows = make(remembered);
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
  return { name: `${name}-${remembered.run}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`${text}\r\n`, 'utf8') };
}

const cell = (value) => (/[",\r\n]/.test(value) ? `"${String(value).replace(/"/g, '""')}"` : String(value));

/** Numbers that follow from the run, so that no two runs make the same file: the same file is not loaded twice. */
const seed = ({ run }, at) => run.codePointAt(at % run.length);

const EVIDENCE = ['yearOfRegistration', 'gender', 'ageBroad', 'citizenship', 'CountryOfExploitation', 'isForcedLabour', 'isSexualExploit'];

/** Countries of contributed records; each run draws its own, because a release that repeats another one's records is refused. */
const COUNTRIES = ['NA', 'ZA', 'UA', 'PL', 'BD', 'MY', 'KH', 'TH', 'PH', 'KW', 'MD', 'IT', 'NG', 'GH', 'NP', 'IN', 'HT', 'DO', 'ET', 'SA'];

/** A contributed data set: combinations of twelve records and more, and some of fewer that must not be published. */
function evidence(remembered) {
  const rows = [];
  const from = (at) => COUNTRIES[seed(remembered, at) % COUNTRIES.length];
  const groups = [
    ['Female', '18--20', from(10), from(11), '0', '1'],
    ['Female', '21--23', from(12), from(13), '1', '0'],
    ['Male', '30--38', from(14), from(15), '1', '0'],
    ['Male', '9--17', from(16), from(17), '1', '0'],
    ['Female', '30--38', from(18), from(19), '1', '-99'],
  ];
  for (const [at, group] of groups.entries()) {
    const size = at === groups.length - 1 ? 4 : 12 + (seed(remembered, at) % 23);
    for (let n = 0; n < size; n += 1) rows.push([2018 + (seed(remembered, 5) % 5), ...group]);
  }
  return [EVIDENCE, ...rows];
}

const CASES = ['cas_ReferringOrganisation', 'prs_FirstName', 'prs_SecondName', 'prs_Birthdate', 'prs_Gender', 'prs_Citizenship'];

/** A spreadsheet of cases. */
function cases({ run }) {
  return [
    CASES,
    [`House ${run}`, 'Amina', `Test ${run}`, '1999-05-07', 'Feminine', 'Bangladesh'],
    [`House ${run}`, 'Олена', `Тест ${run}`, '2001', 'Feminine', 'Ukraine'],
    [`House ${run}`, 'Karim', `Test ${run}`, '1988-11', 'Masculine', 'Morocco'],
  ];
}

/** The same with rows that cannot be taken: a day that is none, a country that is none. */
function casesWithMistakes(remembered) {
  const place = `House ${remembered.run}`;
  return [
    ...cases(remembered),
    [place, 'Rosa', `Test ${remembered.run}`, '31 February 2001', 'Feminine', 'Bolivia'],
    [place, 'Niko', `Test ${remembered.run}`, '1990', 'Masculine', 'Atlantis'],
  ];
}

const FILES = {
  evidence,
  cases,
  'cases-with-mistakes': casesWithMistakes,
  'evidence-with-a-slip': (remembered) => [...evidence(remembered), ['twenty-twenty', 'Female', '18--20', 'NA', 'ZA', '0', '1']],
  'evidence-of-another-kind': () => [['colour', 'shape', 'weight'], ['red', 'round', '3']],
};
