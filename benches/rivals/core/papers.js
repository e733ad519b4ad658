/**
 * The papers of a profile, searched, filtered and sorted: what every rival does with its data, so that what differs is how it
 * draws. It is written for speed: texts are folded once, in the browser's idle time; orders are computed once a key; a search
 * that grows looks through its last result alone.
 */
import { fold, terms } from './fold.js'

const collator = new Intl.Collator('en', { numeric: true })

export class Papers {
  #texts
  #folded = 0
  #orders = new Map()
  /** The last search: its text, and for each paper whether it was found. */
  #searched = { query: '', found: undefined }

  constructor(profile) {
    this.profile = profile
    this.all = profile.papers
    this.#texts = new Array(this.all.length)
    this.metrics = [...new Set(this.all.flatMap(({ metrics }) => Object.keys(metrics ?? {})))]
    this.hasCode = this.all.some(isCode)
    const counts = this.#count(undefined, false)
    this.categories = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one))
  }

  /** Does what a search and a sort need beforehand, a slice at a time while nothing else is to be done. */
  prepare() {
    const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 1, { timeRemaining: () => 8 }))
    const slice = (deadline) => {
      while (this.#folded < this.all.length && deadline.timeRemaining() > 1) this.#fold(this.#folded + 20)
      if (this.#folded < this.all.length) idle(slice)
      else idle(() => this.#order('date'))
    }
    idle(slice)
  }

  /**
   * The positions that `query`, `categories` (a Set of codes) and `code` leave, by `sort` and `order`, and how many papers
   * each category has among those that pass all else.
   */
  select({ query, categories, code, sort, order }) {
    const found = this.#search(query)
    const counts = this.#count(found, code)
    const sorted = this.#order(sort)
    // Ties keep the document's order whichever way round, so each direction has a list of its own.
    const list = order === 'desc' ? sorted.descending : sorted.ascending
    const positions = []
    for (let place = 0; place < list.length; place++) {
      const position = list[place]
      const paper = this.all[position]
      if (found && !found[position]) continue
      if (code && !isCode(paper)) continue
      if (categories.size && !paper.categories?.some((category) => categories.has(category))) continue
      positions.push(position)
    }
    return { positions, counts }
  }

  #count(found, code) {
    const counts = new Map()
    this.all.forEach((paper, position) => {
      const counted = (!found || found[position]) && (!code || isCode(paper))
      for (const category of paper.categories ?? []) {
        counts.set(category, (counts.get(category) ?? 0) + (counted ? 1 : 0))
      }
    })
    return counts
  }

  /** For each paper whether it is found; nothing if nothing is searched for. */
  #search(query) {
    const wanted = terms(query)
    if (!wanted.length) {
      this.#searched = { query: '', found: undefined }
      return undefined
    }
    const last = this.#searched
    if (last.query === query) return last.found
    this.#fold(this.all.length)
    // A quote may turn words into a phrase, which finds other papers than its beginning did.
    const within = last.found && query.startsWith(last.query) && !query.includes('"') ? last.found : undefined
    const found = new Uint8Array(this.all.length)
    for (let position = 0; position < found.length; position++) {
      if (within && !within[position]) continue
      const text = this.#texts[position]
      if (wanted.every((term) => text.includes(term))) found[position] = 1
    }
    this.#searched = { query, found }
    return found
  }

  #fold(end) {
    const { categories = {} } = this.profile
    const last = Math.min(end, this.all.length)
    for (; this.#folded < last; this.#folded++) {
      const paper = this.all[this.#folded]
      const codes = paper.categories ?? []
      const names = codes.map((code) => categories[code] ?? '')
      const texts = [
        paper.title,
        ...paper.authors,
        paper.abstract,
        paper.venue,
        ...(paper.tags ?? []),
        ...codes,
        ...names,
      ]
      this.#texts[this.#folded] = fold(texts.join('\n'))
    }
  }

  /** Positions by a key, both ways round. */
  #order(key) {
    let order = this.#orders.get(key)
    if (order) return order
    const positions = Uint32Array.from(this.all.keys())
    if (key === 'profile') {
      order = { ascending: positions, descending: positions.slice().reverse() }
    } else {
      const { values, compare } = this.#values(key)
      const known = positions.filter((position) => values[position] !== undefined)
      const unknown = positions.filter((position) => values[position] === undefined)
      const both = (sign) => {
        const sorted = known
          .slice()
          .sort((one, other) => sign * compare(values[one], values[other]) || one - other)
        const all = new Uint32Array(positions.length)
        all.set(sorted)
        all.set(unknown, sorted.length)
        return all
      }
      order = { ascending: both(1), descending: both(-1) }
    }
    this.#orders.set(key, order)
    return order
  }

  #values(key) {
    if (key === 'date')
      return { values: this.all.map(({ date }) => date && day(date)), compare: (a, b) => a - b }
    if (key === 'title') {
      return { values: this.all.map(({ title }) => title), compare: (a, b) => collator.compare(a, b) }
    }
    return { values: this.all.map(({ metrics }) => metrics?.[key]), compare: (a, b) => a - b }
  }
}

/** The way round that a key begins with. */
export const natural = (sort) => (sort === 'profile' || sort === 'title' ? 'asc' : 'desc')

export const isCode = (paper) => paper.has_code === true || paper.links?.code !== undefined

/** A date as a number: a part that is missing counts as the first. */
function day(date) {
  const [year, month = 1, day = 1] = date.split('-')
  return year * 10000 + month * 100 + Number(day)
}
