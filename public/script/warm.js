/** What a browser takes long for the first time only, done while the widget's files are on their way. */

/** Milliseconds after which it is done even though the page has other things to do. */
const PATIENCE = 300

const whenIdle = globalThis.requestIdleCallback ?? setTimeout

/** Ways to write numbers and dates, and to count, as the widget asks for them. The first of each takes tens of milliseconds. */
const FORMATS = [
  (tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 20 }).format(0),
  (tag) =>
    new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', day: 'numeric', calendar: 'gregory' }).format(0),
  (tag) => new Intl.PluralRules(tag).select(0),
]

let isWarm = false

/** Has the browser load what formats of a language need, each in a task of its own. */
export function warmUp(tag) {
  if (isWarm) return
  isWarm = true
  const next = (rest) =>
    whenIdle(
      () => {
        const [first, ...others] = rest
        try {
          first(tag)
          if (others.length) next(others)
        } catch {
          // A tag that is none: the widget writes as in English then, which needs no more than this.
        }
      },
      { timeout: PATIENCE },
    )
  next(FORMATS)
}
