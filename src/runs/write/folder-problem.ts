import { InputError } from '../../units/index.ts'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file would become larger than is allowed',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'part of the path is a file, not a folder',
  EISDIR: 'a folder bears the name of a file to be written',
  ENOTEMPTY: 'a folder bears the name of a file to be written',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'a folder cannot be made there',
  EBUSY: 'another run does not finish writing there',
}

/** The folder for results cannot be written: wrong input, as the user chooses the folder. */
export class FolderError extends InputError {
  override name = 'FolderError'
}

export function emptyName(): FolderError {
  return new FolderError({
    place: { file: '--out' },
    found: 'an empty name',
    expected: 'the path of a folder',
    remedy: 'name a folder, or leave --out out',
  })
}

/** An error of the file system in the four parts; any other error as it is. */
export function folderProblem(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (error instanceof InputError || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return error
  const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
  return new FolderError({
    place: { file: folder, path: 'folder for results' },
    found: `${REASONS[code] ?? 'the folder cannot be written'} (${code})`,
    expected: 'a folder that can be made or written, with room for the results',
    remedy: isFull
      ? 'make room on that disk, record fewer rows, or name a folder on another disk with --out DIR'
      : 'name another folder with --out DIR, or change the rights of this one',
  })
}
