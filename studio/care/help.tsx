import './help.css'
import { useEffect, useRef } from 'preact/hooks'
import { say, words } from '../words/words.ts'
import { KEY_NAMES, KEYS } from './keys.ts'
import { COUNTRIES, dialled, HELP } from './lines.ts'
import { Talk } from './talk.tsx'

/** Help, one key away from every view: what to do first, then whom to talk to, then all else. */
export function Help({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isOpen || dialog.current!.open) return
    dialog.current!.showModal()
    // Else the first button takes the focus, and those who hear the page miss what comes before it.
    title.current!.focus()
  }, [isOpen])
  const { help } = words
  return (
    <dialog class="help" ref={dialog} onClose={close} aria-labelledby="help-title">
      <div class="head">
        <h2 id="help-title" ref={title} tabIndex={-1}>
          {help.title}
        </h2>
        <form method="dialog">
          <button type="submit">{help.close}</button>
        </form>
      </div>
      <Emergency />
      <h3>{help.talk}</h3>
      <Talk />
      <p>{help.scope}</p>
      <details>
        <summary>{help.keys}</summary>
        <table class="of-keys" aria-label={help.keys}>
          <tbody>
            {KEY_NAMES.map((name) => (
              <tr key={name}>
                <th scope="row">
                  {KEYS[name].written.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </th>
                <td>{words.keys[name]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <details>
        <summary>{help.reviews}</summary>
        <p>{help.reviewed}</p>
      </details>
    </dialog>
  )
}

/** The signs in a line, then four steps. It says what to do and never how much: the packet of naloxone does. */
function Emergency() {
  const { first, signs, steps } = words.help
  return (
    <section class="first" aria-labelledby="help-first">
      <h3 id="help-first">{first}</h3>
      <p>{signs}</p>
      <ol>
        {Object.entries(steps).map(([name, { does, how }]) => (
          <li key={name}>
            <strong>{does}</strong> {name === 'call' ? <Numbers /> : null} {how}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Numbers() {
  return (
    <span class="numbers-to-call">
      {COUNTRIES.map((country) => {
        const number = HELP[country].emergency
        return number === undefined ? null : (
          <a key={country} class="button" href={`tel:${dialled(number)}`}>
            <strong>{say(words.help.callNumber, { number })}</strong> {words.countries[country]}
          </a>
        )
      })}
    </span>
  )
}
