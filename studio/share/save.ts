/** Hands a text to the reader as a file. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text]))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
