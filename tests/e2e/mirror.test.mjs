/** From right to left the widget is the mirror image of itself, but for what has a direction of its own. */
import assert from 'node:assert/strict'
import { element } from './page.mjs'
import { complete } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/**
 * Parts whose boxes are as wide in either direction, since the words are the same. Not among them are lines that begin
 * where their own language begins: names, venues, abstracts, and the English words of the status.
 */
const PARTS = [
  ...['avatar', 'name', 'affiliation', 'profile-links', 'metrics', 'metric', 'chart', 'year', 'toolbar', 'search'],
  ...['category', 'type', 'code-filter', 'sort', 'order', 'group-by', 'expand-all', 'export', 'list'],
  ...['card', 'card-category', 'date', 'code-badge', 'featured', 'title', 'authors', 'tag'],
  ...['card-metric', 'links', 'link', 'abstract-toggle', 'cite', 'permalink', 'footer'],
]

/** Where the first of each part begins and ends, from the edge at which lines begin, and how high it stands. */
function places(root, parts) {
  const width = document.documentElement.clientWidth
  const rtl = getComputedStyle(root.querySelector('[part~="list"]')).direction === 'rtl'
  const found = parts.map((name) => {
    const all = [...root.querySelectorAll(`[part~="${name}"]`)]
    const first = all.find((one) => one.checkVisibility({ visibilityProperty: true }))
    if (!first) return [name, null]
    const { left, right, top } = first.getBoundingClientRect()
    const [start, end] = rtl ? [width - right, width - left] : [left, right]
    return [name, [start, end, top].map(Math.round)]
  })
  return Object.fromEntries(found.filter(([, place]) => place))
}

for (const width of [1000, 500, 320]) {
  scenario(`from right to left all stands mirrored, ${width} px`, async ({ page, site }) => {
    // A formula takes its time, and its own direction.
    const papers = complete.papers.map((paper) => ({ ...paper, title: paper.title.replace('$O(n^2)$', 'Large') }))
    site.files['profile.json'] = { ...complete, papers }
    const open = async (dir) => {
      const body = `<div dir="${dir}">${element({ src: 'profile.json' })}</div>`
      const emulate = { width, media: { 'prefers-reduced-motion': 'reduce' } }
      const widget = await page.open({ body, emulate })
      await widget.click(part('abstract-toggle'))
      await until(() => widget.sees(part('abstract')), true, 'abstract')
      return widget.read(places, PARTS)
    }
    const [ltr, rtl] = [await open('ltr'), await open('rtl')]
    assert.ok(Object.keys(ltr).length > 30, Object.keys(ltr).join())
    const apart = Object.entries(ltr).filter(([name, place]) =>
      place.some((value, at) => Math.abs(value - rtl[name]?.[at]) > 1),
    )
    assert.deepEqual(Object.fromEntries(apart.map(([name, place]) => [name, [place, rtl[name]]])), {})
  })
}
