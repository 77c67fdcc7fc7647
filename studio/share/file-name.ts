/** What a picture is called as a file, in any language: its title without what stands in brackets, in letters, digits and hyphens. */
export function fileNameOf(title: string, ending: string): string {
  const words = title.replace(/\([^)]*\)/g, ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return `${words.join('-').toLowerCase() || 'chart'}.${ending}`
}
