import type { Account } from './account.ts'
import { arrestsOf, earlyWords } from './arrests.ts'
import type { ShareOfPeople } from './context.ts'
import { type Html, html } from './html.ts'
import { counted } from './numbers.ts'
import { peoplePicture } from './people-picture.ts'

/** What comes before any model of an overdose, in these words wherever one is shown. */
const CARE = html`<p class="care"><strong>Rescue breathing and emergency care come first.</strong> Naloxone can wear off while the opioid is still there: breathing can slow again after it came back. The model leaves out sedatives, alcohol, illness, sleep and whatever else was in the drug.</p>`

export const CONTENT_NOTE = html`<p class="note"><strong>Content note.</strong> This page is about an overdose: breathing that slows and, in some people, a heart that stops. <a href="#model">The equations and sources</a> can be read without it.</p>`

export const HELP = html`<aside class="help" aria-labelledby="help"><h2 id="help">Help</h2>
<p>Someone does not wake up, breathes slowly or not at all: call the emergency number (911 in the United States, 112 in Europe), support their breathing, give naloxone if it is there, and stay until help comes.</p>
<p>In the United States: 988 by call, text or chat, day and night; treatment through the SAMHSA helpline, 1-800-662-4357, or FindTreatment.gov. Elsewhere the local health service knows the numbers.</p></aside>`

/** The share of people that an overdose reaches: beside one person's curves (from the context), or of the run's own people. */
export function shareSection(account: Account): Html | false {
  const { result, context } = account
  if (!context.model.isOverdose) return false
  const share = result.isPopulation ? ownShare(account) : context.share
  if (!share) {
    throw new Error(
      'A report on an overdose shows one person only beside a share of people: ReportContext.share is missing',
    )
  }
  const lead = result.isPopulation
    ? 'What happens to one person says little. This is what happened to all of them.'
    : 'The curves below are those of one typical person, who does not exist. People differ in how fast they clear a drug and how tightly their receptors hold it. This is what the model does with many of them under the same doses.'
  return html`<section id="share" aria-labelledby="share-title">
<h2 id="share-title">Many people, not one</h2>
<p class="measure">${lead}</p>
<div class="arms">${share.arms.map(
    (arm) => html`<figure class="arm"><figcaption><span class="arm-label">${arm.label}</span>
<span class="big">${arm.withEvent} of ${share.people}</span> <span>${share.people === 1 ? 'person' : 'people'} had ${share.event}${earlyWords(arm)}</span></figcaption>
${peoplePicture(arm.withEvent, share.people)}</figure>`,
  )}</div>
<p class="small measure">Filled figures: had ${share.event}. ${counted(share.people, 'virtual person', 'virtual people')} ${share.population}. A share in the model, not a chance for anybody.</p>
${CARE}</section>`
}

function ownShare({ result }: Account): ShareOfPeople {
  return {
    people: result.people.length,
    population: 'of this run',
    event: 'a cardiac arrest',
    arms: [arrestsOf('In this run', result.people)],
  }
}
