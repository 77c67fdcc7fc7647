import type { ComponentChildren } from 'preact'

/** What may be wider than its place: it is moved sideways with a finger, or with the keys once the focus is on it. */
export function Sideways({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it keys could not move what is wider than its place
    <section class="scrolls" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
