/**
 * Texts and names that show four plain letters in a row. The same in any language are ids and equations in monospace, keys, telephone lines,
 * and what the library says of its model and its runs: the page marks that as English.
 */
export const leftOver = `(() => {
  const texts = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const { parentElement, textContent } = walk.currentNode
    if (!parentElement.closest('script, style, noscript, code, pre, kbd, .from, [lang=en]:not(html)')) texts.push(textContent)
  }
  for (const element of document.querySelectorAll('[aria-label]')) texts.push(element.ariaLabel)
  for (const element of document.querySelectorAll('[aria-valuetext]')) texts.push(element.ariaValueText)
  return texts.filter((text) => /[a-z]{4}/.test(text))
})()`

/** What is wider than the page, unless it scrolls by itself, and buttons that cut their text. */
export const runsOver = `(() => {
  const scrolls = (element) => element.closest('.chapters ol, .scrolls, .spoken')
  const isHidden = (element) => getComputedStyle(element).clipPath !== 'none' || element.closest('.brain figcaption, .watch figcaption, .receptors ul')
  const wide = [...document.querySelectorAll('body *')].filter((element) =>
    !scrolls(element) && !isHidden(element) && element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.skip, svg'))
  const cut = [...document.querySelectorAll('button, h1, p')].filter((element) => !scrolls(element) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
  return [...wide, ...cut].map((element) => element.outerHTML.slice(0, 160)).concat(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])
})()`
