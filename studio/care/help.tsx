import { useEffect, useRef } from 'preact/hooks'

/** By country, in a list to read: nobody’s place is looked up. */
const COUNTRIES = {
  'United States': ['911', '988 (call, text or chat), SAMHSA helpline 1-800-662-4357, FindTreatment.gov'],
  'European Union': ['112', 'a doctor, a pharmacy, or the drug or crisis line of your country'],
  'United Kingdom': ['999', 'a doctor, a pharmacy, or a drug or crisis line'],
  Elsewhere: ['the emergency number of your country', 'a doctor, a pharmacy, or a drug or crisis line near you'],
} as const

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
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title" ref={title} tabIndex={-1}>
        Help
      </h2>
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
        is not medical advice. These lines are to be checked at each release. Reviews by a pharmacologist, an addiction
        clinician, a person with lived experience, a teacher and a screen-reader user are still missing.
      </p>
      <h3>Keys</h3>
      <p>
        Right and left arrow: step on and back in the story. H: help. In the Lab, Z and Y with Control: undo and redo.
        In a chart, left and right walk along time.
      </p>
      <form method="dialog">
        <button type="submit" class="main">
          Close
        </button>
      </form>
    </dialog>
  )
}
