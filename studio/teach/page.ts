import { escaped, page } from '../describe/markup.ts'
import { shown, timeWords } from '../describe/numbers.ts'
import { words } from '../words/words.ts'
import { axes } from './axes.ts'
import type { FilledSheet } from './sheet.ts'
import { style } from './style.ts'

const SCOPE =
  'A model for learning. It describes groups in published studies, not you. It cannot tell you what is safe.'

/** A worksheet as a page that prints on A4 and Letter in black and white: the sheet for the class, then the answers on paper of their own. */
export function sheetPage(sheet: FilledSheet): string {
  const body = `<nav aria-label="This worksheet"><a href="../">← Back to the studio</a> <a href="#class">For the class</a> <a href="#answers">Answers and notes</a></nav>
<main>
${forClass(sheet)}
${forTeacher(sheet)}
</main>`
  return page({ title: `Worksheet: ${sheet.title}`, scheme: 'light', style, body })
}

function forClass(sheet: FilledSheet): string {
  const { title, sketch, questions } = sheet
  return `<section id="class">
<h1>${escaped(title)}: worksheet</h1>
<p class="line">Name <span></span> Date <span></span></p>
<h2>1. Draw first, before you open the chapter</h2>
<p>${escaped(sketch.ask)}</p>
${axes(sheet, false)}
<h2>2. Then compare</h2>
<p>${compare(sheet)}</p>
${questions.map(({ ask }, i) => `<h2>${i + 3}. Look and explain</h2>\n<p>${escaped(ask)}</p>\n<div class="answer" aria-hidden="true"></div>`).join('\n')}
<p class="scope">${SCOPE}</p>
</section>`
}

/** The line under the picture has no even scale of time; the table of the chapter has numbers that can be put on paper. */
function compare({ title, sketch, crosses }: FilledSheet): string {
  const of = (text: string) => `“${escaped(text)}”`
  return `Play the chapter ${of(title)} to its end. Open ${of(words.table.title)} below it. It has a row for each stop: mark a cross on your axes for the first
${crosses.length} stops, each at its time and as high as the number under ${of(words.columns[sketch.column])}. Where does your line miss the crosses? (Do not copy the line under the picture: each of its parts has a time scale of its own.)`
}

function forTeacher(sheet: FilledSheet): string {
  const { title, minutes, goals, care, sketch, questions, crosses, hours } = sheet
  const rows = crosses.map(
    ({ for: stop, hour, value }) =>
      `<tr><th scope="row">${escaped(stop)}</th><td>${escaped(timeWords(hour))}</td><td>${shown(value)}</td></tr>`,
  )
  return `<section id="answers">
<h1>${escaped(title)}: answers and notes for the teacher</h1>
<dl>
<dt>Time</dt><dd>about ${minutes} minutes, with the chapter “${escaped(title)}” of the story</dd>
<dt>For</dt><dd>${escaped(sheet.for)}</dd>
<dt>Standards</dt><dd>${escaped(sheet.standards)}</dd>
<dt>Goals</dt>${goals.map((goal) => `<dd>${escaped(goal)}</dd>`).join('')}
<dt>Take care</dt><dd>${escaped(care)}</dd>
</dl>
<h2>1 and 2. Draw, and compare</h2>
<p>${escaped(sketch.look)}</p>
${axes(sheet, true)}
<p class="under">The line is the chapter’s run of the model on the axes of the sheet, from ${escaped(timeWords(hours[0]!))} on. The crosses are those that the class marks:</p>
<table>
<thead><tr><th scope="col">Stop</th><th scope="col">Time</th><th scope="col">${escaped(words.columns[sketch.column])}</th></tr></thead>
<tbody>${rows.join('')}</tbody>
</table>
${questions.map(({ ask, answer }, i) => `<h2>${i + 3}. ${escaped(ask)}</h2>\n<p>${escaped(answer)}</p>`).join('\n')}
<p class="scope">Numbers are read from the chapter’s run of the model. ${SCOPE}</p>
</section>`
}
