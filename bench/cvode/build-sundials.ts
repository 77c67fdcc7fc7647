/**
 * `npx node bench/cvode/build-sundials.ts`: SUNDIALS CVODE from Debian's source package, static and as fast as gcc makes it.
 *
 * Debian's ready-made library is several times slower than the same source at these flags, so it would be no fair rival.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { CACHE, processor, runTool } from './tool.ts'

/** The version that docs of this comparison name. */
const VERSION = '6.4.1'
export const FLAGS = ['-O3', '-march=native', '-flto'] as const

export interface Sundials {
  /** Folder for `-I`. */
  readonly include: string
  /** Static libraries in the order in which they are linked. */
  readonly libraries: readonly string[]
  readonly version: string
  /** First line of `gcc --version`. */
  readonly compiler: string
  readonly flags: readonly string[]
}

const OPTIONS = [
  '-DCMAKE_BUILD_TYPE=Release',
  '-DCMAKE_C_COMPILER=gcc',
  // Plain ar does not see into objects made for optimisation at link time.
  '-DCMAKE_AR:STRING=gcc-ar',
  '-DCMAKE_RANLIB:STRING=gcc-ranlib',
  `-DCMAKE_C_FLAGS_RELEASE=${FLAGS.join(' ')} -DNDEBUG`,
  '-DCMAKE_INSTALL_LIBDIR=lib',
  '-DBUILD_SHARED_LIBS=OFF',
  '-DBUILD_STATIC_LIBS=ON',
  '-DBUILD_CVODE=ON',
  ...['ARKODE', 'CVODES', 'IDA', 'IDAS', 'KINSOL'].map((package_) => `-DBUILD_${package_}=OFF`),
  '-DEXAMPLES_ENABLE_C=OFF',
  '-DEXAMPLES_ENABLE_CXX=OFF',
  '-DEXAMPLES_INSTALL=OFF',
] as const

/** Builds the libraries, or finds them where an earlier call has left them. */
export function buildSundials(): Sundials {
  const compiler = runTool('gcc', ['--version']).split('\n')[0]!
  const key = createHash('sha256')
    .update([VERSION, compiler, processor(), ...OPTIONS].join('\n'))
    .digest('hex')
  const built = join(CACHE, `sundials-${key.slice(0, 12)}`)
  if (!existsSync(built)) {
    const source = findSource()
    const work = mkdtempSync(join(CACHE, 'building-'))
    try {
      runTool('cmake', [
        `-S${source}`,
        `-B${join(work, 'build')}`,
        `-DCMAKE_INSTALL_PREFIX=${join(work, 'made')}`,
        ...OPTIONS,
      ])
      runTool('cmake', ['--build', join(work, 'build'), '--target', 'install', '--parallel', '2'])
      // Only what is complete gets the name.
      renameSync(join(work, 'made'), built)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }
  return {
    include: join(built, 'include'),
    libraries: ['cvode', 'sunlinsoldense', 'sunmatrixdense', 'nvecserial'].map((name) =>
      join(built, 'lib', `libsundials_${name}.a`),
    ),
    version: VERSION,
    compiler,
    flags: FLAGS,
  }
}

/** The unpacked source, fetched where it is not there yet. */
function findSource(): string {
  const source = join(CACHE, `sundials-${VERSION}-source`)
  if (existsSync(source)) return source
  mkdirSync(CACHE, { recursive: true })
  const work = mkdtempSync(join(CACHE, 'fetching-'))
  try {
    fetchSource(work)
    const found = readFileSync(join(work, 'unpacked', 'CMakeLists.txt'), 'utf8')
    const parts = ['MAJOR', 'MINOR', 'PATCH'].map((part) => found.match(`PACKAGE_VERSION_${part} "(\\d+)"`)?.[1])
    if (parts.join('.') !== VERSION) throw new Error(`its version is ${parts.join('.')}`)
    renameSync(join(work, 'unpacked'), source)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The source of SUNDIALS ${VERSION} could not be fetched with apt-get from Debian 12. ` +
        `Unpack it by hand to ${source} and try again.\n${reason}`,
      { cause },
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return source
}

/** Asks the archives that apt knows for their sources, without any change to apt's own settings. */
function fetchSource(work: string): void {
  const format = 'deb-src $(REPO_URI) $(RELEASE) $(COMPONENT)'
  const archives = new Set(
    runTool('apt-get', ['indextargets', '--format', format, 'Identifier: Packages']).trim().split('\n'),
  )
  const list = join(work, 'sources.list')
  writeFileSync(list, `${[...archives].join('\n')}\n`)
  for (const folder of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(work, folder), { recursive: true })
  const options = [
    ...[`Dir::Etc::SourceList=${list}`, 'Dir::Etc::SourceParts=/dev/null'],
    ...[`Dir::State::Lists=${join(work, 'lists')}`, `Dir::Cache=${join(work, 'cache')}`],
  ].flatMap((option) => ['-o', option])
  runTool('apt-get', [...options, 'update'], work)
  runTool('apt-get', [...options, 'source', '--download-only', `sundials`], work)
  const description = readdirSync(work).find((file) => file.endsWith('.dsc'))!
  runTool('dpkg-source', ['-x', description, 'unpacked'], work)
}

if (import.meta.main) console.log(buildSundials())
