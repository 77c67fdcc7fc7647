/** Hands a text or a picture to the reader as a file. */
export function save(name: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content]))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
