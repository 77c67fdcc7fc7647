import { speak } from './words/words.ts'

// Before any other part of the page takes its texts: `?language=pseudo` is for translators and tests. A worker has its language as its name.
const isPage = 'document' in globalThis
speak(isPage ? new URLSearchParams(location.search).get('language') : self.name)
