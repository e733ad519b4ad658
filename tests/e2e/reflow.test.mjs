/** Small windows, large text and wide spacing: everything can still be read and pressed, in every state. */
import assert from 'node:assert/strict'
import { cramped, overflow, unreadable } from './geometry.mjs'
import { scenario } from './run.mjs'
import { STATES } from './states.mjs'
import { until } from './until.mjs'

/** What WCAG 1.4.12 has readers set, as their style sheets reach into every shadow tree. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`

/** Sets what a reader's own style sheet says in a widget. */
const restyle = (widget, css) =>
  widget.read((root, css) => {
    globalThis.reader ??= new CSSStyleSheet()
    globalThis.reader.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((sheet) => sheet !== globalThis.reader), globalThis.reader]
  }, css)

const measure = async (widget) => ({
  ...(await widget.read(overflow)),
  unreadable: await widget.read(unreadable),
  cramped: (await widget.read(cramped)).cramped,
})
const FINE = { out: [], scrolls: 0, unreadable: [], cramped: [] }

/** What moves is not measured. */
const media = { 'prefers-reduced-motion': 'reduce' }

/** Ways to read, each with the width of the window, the size of the page's text, and what the reader has set. */
const WAYS = {
  'at 1000 px': { width: 1000 },
  'at 320 px': { width: 320 },
  'at 200 % text': { width: 1000, text: '200%' },
  'at 200 % text in 640 px': { width: 640, text: '200%' },
  'with wide spacing': { width: 1000, spacing: SPACING },
  'with wide spacing at 320 px': { width: 320, spacing: SPACING },
}

for (const [state, { reach }] of Object.entries(STATES)) {
  scenario(`nothing is cut off, covered or cramped, ${state}`, async ({ page, allow }) => {
    const widget = await reach({ page, allow, look: { emulate: { media } } })
    for (const [way, { width, text = '', spacing = '' }] of Object.entries(WAYS)) {
      await page.session.emulate({ width, media })
      await page.evaluate((text) => void (document.documentElement.style.fontSize = text), text)
      await restyle(widget, spacing)
      await until(() => measure(widget), FINE, way)
    }
  })
}

scenario('what is cut off, covered, cramped or too wide would be told', async ({ page, allow }) => {
  const widget = await STATES.normal.reach({ page, allow, look: { emulate: { media } } })
  const faults = [
    ['.venue-line { block-size: 8px; overflow: hidden }', 'unreadable', /^clipped: Journal of Small Waves/],
    ['.authors { margin-block-start: -20px }', 'unreadable', /^overlap: /],
    ['.author-link { inline-size: 8px; min-inline-size: 0; padding: 0; margin: 0 }', 'cramped', /^author-link /],
    ['.title { inline-size: 2000px }', 'out', /^title/],
  ]
  for (const [css, measured, pattern] of faults) {
    await restyle(widget, css)
    const found = await measure(widget)
    assert.ok(found[measured].some((one) => pattern.test(one)), `${css}: ${JSON.stringify(found)}`)
  }
})
