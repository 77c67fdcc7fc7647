/** Which view a fragment names: `#v1.lab?…` or `#v1.story`; anything else is the story. */
export function viewOf(fragment: string): 'story' | 'lab' {
  return /^#v1\.lab(\?|$)/.test(fragment) ? 'lab' : 'story'
}
