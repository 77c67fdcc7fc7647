import { englishLab } from './english-lab.ts'
import { translated } from './words.ts'

/** The texts of the Lab in the reader's language, which is chosen before the Lab is loaded. */
export const labWords: typeof englishLab = translated(englishLab)
