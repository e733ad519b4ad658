/** Words: only those of the languages that elements of the page are in. */
import { beside } from './files.js'

/** Languages whose words lie in `pkg/words/`; English is part of the widget. */
const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ja', 'pt', 'zh']
/** Milliseconds after which a view no longer waits for its words. */
const PATIENCE = 5000

/** By language: `text`, a promise of its words or of nothing; `learned`, a promise that the widget `pupil` has heard of them. */
const words = new Map()

/** What is known of the words for a language tag; nothing where English serves. Starts the request. */
export function wordsOf(tag) {
  const language = tag.trim().split('-')[0].toLowerCase()
  if (!LANGUAGES.includes(language)) return undefined
  if (!words.has(language)) words.set(language, { language, text: read(language) })
  return words.get(language)
}

async function read(language) {
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const response = await fetch(beside(`pkg/words/${language}.txt`), { signal })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    return await response.text()
  } catch (error) {
    speakEnglish(language, error.message)
  }
}

function speakEnglish(language, reason) {
  console.warn(`scholar-profile: English stands in for pkg/words/${language}.txt: ${reason}`)
}

/** Teaches the widget the words for a language tag; the promise settles when it has them or has to do without. */
export function learn(widget, tag) {
  const own = wordsOf(tag)
  if (!own) return undefined
  if (own.pupil !== widget) {
    own.pupil = widget
    own.learned = own.text.then((text) => {
      if (text !== undefined && !widget.add_words(text)) speakEnglish(own.language, 'it is of another version')
    })
  }
  return own.learned
}

/** The language of an element: its own, the nearest ancestor's, else the browser's. */
export function languageOf(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const language = node.getAttribute?.('lang')
    if (language) return language
  }
  return navigator.language
}
