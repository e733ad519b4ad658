/** Text as it is searched: without case, diacritics and width. */

/** Most texts are ASCII, which takes no normalisation. */
const ASCII = /^[\x00-\x7f]*$/

export function fold(text) {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** What a query asks for: words that must all occur, and phrases in quotes as they stand. */
export function terms(query) {
  return Array.from(fold(query).matchAll(/"([^"]+)"?|[^\s"]+/g), ([word, phrase]) => phrase ?? word)
}
