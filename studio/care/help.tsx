import { useEffect, useRef } from 'preact/hooks'
import { say, words } from '../words/words.ts'
import { KEY_NAMES, KEYS } from './keys.ts'

/** Help, one key away from every view: the emergency number first. */
export function Help({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isOpen || dialog.current!.open) return
    dialog.current!.showModal()
    // Else the first button takes the focus, and a small screen shows the end.
    title.current!.focus()
  }, [isOpen])
  const { help } = words
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title" ref={title} tabIndex={-1}>
        {help.title}
      </h2>
      <p class="urgent">
        <strong>{help.first}</strong> {help.signs}
      </p>
      <dl>
        {/* By country, in a list to read: nobody’s place is looked up. */}
        {Object.entries(words.countries).map(([id, { name, emergency, talk }]) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{say(help.lines, { emergency, talk })}</dd>
          </div>
        ))}
      </dl>
      <p>{help.scope}</p>
      <h3 id="help-keys">{help.keys}</h3>
      <table class="of-keys" aria-labelledby="help-keys">
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
      <form method="dialog">
        <button type="submit" class="main">
          {help.close}
        </button>
      </form>
    </dialog>
  )
}
