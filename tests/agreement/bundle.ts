import { isBuiltin } from 'node:module'
import { relative } from 'node:path'
import { createLogger, type Plugin, build as viteBuild } from 'vite'
import { root } from '../project.ts'

/** Names of the bundle's files, and their text. */
export type Bundle = ReadonlyMap<string, string>

/**
 * Refuses modules of Node's. Vite warns of them only where NODE_ENV is `production`: in a test it says nothing and puts in a module
 * that throws when it is used, which a page that does not come there never tells.
 */
const withoutNode: Plugin = {
  name: 'without-node',
  enforce: 'pre',
  resolveId(id, importer) {
    if (isBuiltin(id)) throw new Error(`${relative(root, importer ?? '')} imports ${id}, which no browser has`)
  },
}

/**
 * Puts modules of the project together for a browser, each under its name, with what they share in further files.
 *
 * @param entries  path from the root of the project by the name that the file shall have
 * @throws when a module of Node's is imported anywhere, used or not; when the bundler complains of anything
 */
export async function bundle(entries: Readonly<Record<string, string>>): Promise<Bundle> {
  const complaints: string[] = []
  const complain = (text: string) => complaints.push(text)
  const result = await viteBuild({
    root,
    configFile: false,
    publicDir: false,
    plugins: [withoutNode],
    logLevel: 'silent',
    customLogger: { ...createLogger('silent'), warn: complain, warnOnce: complain, error: complain },
    build: {
      write: false,
      rolldownOptions: {
        input: { ...entries },
        output: { entryFileNames: '[name].js' },
        // Of an entry that nothing imports only what it does counts.
        preserveEntrySignatures: false,
        onLog: (level, { message }) => {
          if (level === 'warn') complain(message)
        },
      },
    },
  })
  if (complaints.length > 0) throw new Error(`the bundle for a browser:\n${complaints.join('\n')}`)
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  return new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])))
}
