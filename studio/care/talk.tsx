import { say, words } from '../words/words.ts'
import { COUNTRIES, dialled, HELP, type Line } from './lines.ts'

/** Whom to talk to, and where treatment is found, by country: a list to read. */
export function Talk() {
  return (
    <dl class="talk">
      {COUNTRIES.map((country) => {
        const { talk } = HELP[country]
        return (
          <div key={country}>
            <dt>{words.countries[country]}</dt>
            {talk.map((line) => (
              <dd key={line.name}>
                <Ways line={line} />
              </dd>
            ))}
            {talk.length === 0 ? <dd>{words.help.none}</dd> : null}
          </div>
        )
      })}
    </dl>
  )
}

/** The name of a line, and a button for each way to reach it. */
function Ways({ line: { name, call, text, page } }: { line: Line }) {
  const { callNumber, textNumber, lines, pages } = words.help
  return (
    <>
      <span class="is">{lines[name]}</span>
      {call === undefined ? null : (
        <a class="button" href={`tel:${dialled(call)}`}>
          {say(callNumber, { number: call })}
        </a>
      )}
      {text === undefined ? null : (
        <a class="button" href={`sms:${dialled(text)}`}>
          {say(textNumber, { number: text })}
        </a>
      )}
      {page === undefined ? null : (
        <a class="button" href={page.at} rel="noreferrer">
          {pages[page.name]}
        </a>
      )}
    </>
  )
}
