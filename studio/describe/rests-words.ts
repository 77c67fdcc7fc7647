/** What a line rests on, as counts: the share that nobody measured first. */
export function restsWords({
  assumed,
  measured,
  fixed,
}: {
  readonly assumed: number
  readonly measured: number
  readonly fixed: number
}): string {
  const all = assumed + measured + fixed
  const assumedWords = assumed === 0 ? 'none of them assumed' : `${assumed} of them assumed`
  return `Rests on ${all} numbers, ${assumedWords}, ${measured} with a published doubt, ${fixed} fixed.`
}
