import { describe, expect, it } from 'vitest'
import { bundle } from './bundle.ts'

describe('a bundle for a browser', () => {
  it('is refused where a module of Node’s is imported, with the file that does it', async () => {
    // chromium.ts is Node's alone.
    await expect(bundle({ page: 'tests/agreement/chromium.ts' })).rejects.toThrow(
      /tests\/agreement\/chromium\.ts imports node:child_process, which no browser has/,
    )
  })

  it('holds the public face and what a thread runs, each under its name', async () => {
    const files = await bundle({ face: 'src/index.ts', 'threads-worker': 'src/runs/threads-worker.ts' })
    expect([...files.keys()]).toEqual(expect.arrayContaining(['face.js', 'threads-worker.js']))
  })
})
