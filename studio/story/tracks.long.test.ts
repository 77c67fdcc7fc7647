import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readChapters, trackFile } from '../../scripts/chapter-files.ts'
import { computeTrack } from '../../scripts/tracks.ts'

it.each([...readChapters()])(
  'the track of %s is what the model says today: else run `npm run tracks`',
  async (name, chapter) => {
    const kept = JSON.parse(readFileSync(trackFile(name), 'utf8'))
    const { digest } = await computeTrack(chapter)
    expect(digest).toBe(kept.digest)
  },
)
