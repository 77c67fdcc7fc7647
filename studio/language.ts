import { speak } from './words/words.ts'

// Before any other part of the page takes its texts: `?language=pseudo` is for translators and tests.
speak(new URLSearchParams(location.search).get('language'))
