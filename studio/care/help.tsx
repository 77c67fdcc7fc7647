import { useEffect, useRef } from 'preact/hooks'

const COUNTRIES = {
  'United States': ['911', '988 (call, text or chat), SAMHSA helpline 1-800-662-4357, FindTreatment.gov'],
  'European Union': ['112', 'the number of your country’s drug or crisis line'],
  'United Kingdom': ['999', '111; FRANK 0300 123 6600'],
  Elsewhere: ['the emergency number of your country', 'a doctor, a pharmacy or a crisis line near you'],
} as const

/** Help, one key away from every view: the emergency number first. */
export function Help({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen && !dialog.current!.open) dialog.current!.showModal()
  }, [isOpen])
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">Help</h2>
      <p>
        <strong>If someone may have taken too much</strong> (cannot be woken, slow or no breath, blue or grey lips):
        call the emergency number, give naloxone if there is some, support breathing, and stay. Naloxone can wear off
        before the opioid does.
      </p>
      <dl>
        {Object.entries(COUNTRIES).map(([country, [emergency, talk]]) => (
          <div key={country}>
            <dt>{country}</dt>
            <dd>
              Emergency: <strong>{emergency}</strong>. To talk, and for treatment: {talk}.
            </dd>
          </div>
        ))}
      </dl>
      <p>
        A model for learning. It describes groups in published studies, not you. It cannot tell you what is safe, and it
        is not medical advice. Numbers of helplines are checked at each release; clinical and lived-experience reviews
        of these pages are still missing.
      </p>
      <h3>Keys</h3>
      <p>
        Right and left arrow: step on and back in the story. H: help. In the Lab, Z and Y with Control: undo and redo.
        In a chart, left and right walk along time, T opens its table.
      </p>
      <form method="dialog">
        <button type="submit" class="main">
          Close
        </button>
      </form>
    </dialog>
  )
}
