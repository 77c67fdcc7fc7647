import { bad } from './case.ts'

const HEAD = 'allostat: 1\nduration: 1 day\n'
const people = (name: string, table: string, found: RegExp, expected: RegExp, remedy: RegExp) =>
  bad(name, `${HEAD}people: { table: p.csv }\n`, found, expected, remedy, { 'p.csv': table })
const doses = (name: string, table: string, found: RegExp, expected: RegExp, remedy: RegExp) =>
  bad(name, `${HEAD}give: { table: d.csv }\n`, found, expected, remedy, { 'd.csv': table })

/** Malformed tables of people and of doses, and files that are not there. */
export const badTables = [
  bad(
    'a table that does not exist',
    `${HEAD}people: { table: ▸p.csv }\n`,
    /does not exist/,
    /can be read/,
    /check the name/,
  ),
  bad('a table on the web', `${HEAD}people: { table: ▸https://example.org/p.csv }\n`, /address/, /file/, /./),
  bad('a list beside a table', `${HEAD}give: { table: d.csv, ▸dose: 1 mg }\n`, /unknown key `dose`/, /`table`/, /./),
  people('nobody', '▹person\n', /without rows/, /row/, /add the rows/),
  people('an empty table', '▹', /empty table/, /header/, /write the header/),
  people('people without names', '▹id,a.b\n1,2\n', /no column `person`/, /`person`/, /add the column/),
  people('a repeated person', 'person,a.b\n7,2\n▸7,3\n', /`7` a second time in line 3/, /once/, /own/),
  people(
    'an empty cell',
    'person,a.b,c.d\n1,2,3\n2,▸,3\n',
    /empty cell in column `a.b`, row of line 3/,
    /every cell/,
    /fill/,
  ),
  people('a text where a number stands', 'person,a.b\n1,▸high\n', /`high`/, /finite number/, /decimal/),
  people('NaN in a table', 'person,a.b\n1,▸nan\n', /`nan`/, /finite number/, /decimal/),
  people('a ragged row', 'person,a.b\n1,2\n▹3\n', /1 fields in the row of line 3/, /2 fields/, /one field for each/),
  people('a unit that does not exist', 'person,a.b [▸furlong]\n1,2\n', /furlong/, /unit/, /./),
  people('a repeated column in a table', 'person,a.b,▸a.b\n1,2,3\n', /`a.b` a second time/, /once/, /leave one out/),
  people('a table cut off in quotation marks', 'person,a.b\n▸"1,2\n', /never closed/, /closing/, /cut off/),
  people('a table with semicolons', '▸person;a.b\n1;2\n', /person;a\.b/, /commas/, /commas/),
  doses('doses without a time', '▹target,amount [mg]\na.b,1\n', /no column `time`/, /time \[h\]/, /add the column/),
  doses(
    'doses in an unknown column',
    'time [h],target,amount [mg],▸rate\n0,a.b,1,1\n',
    /`rate`/,
    /`route`/,
    /leave it out/,
  ),
  doses('times in mL', '▸time [mL],target,amount [mg]\n0,a.b,1\n', /volume/, /time/, /such a unit/),
  doses('a negative amount', 'time [h],target,amount [mg]\n0,a.b,1\n1,a.b,▸-1\n', /negative/, /0 or more/, /minus/),
  doses('no amount', 'time [h],target,amount [mg]\n0,a.b,▸\n', /empty cell/, /every cell/, /fill/),
  doses(
    'a route that is none in a table',
    'time [h],substance,route,amount [mg]\n0,fentanyl,▸nose,1\n',
    /nose/,
    /iv/,
    /./,
  ),
]
