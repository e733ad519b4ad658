import assert from 'node:assert/strict'
import { element } from './page.mjs'
import { paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** What is marked on the page, each with the part that it stands in. */
const marked = (page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('scholar-match') ?? [])].map((range) => {
      const around = range.commonAncestorContainer
      const element = around.nodeType === Node.TEXT_NODE ? around.parentElement : around
      return `${element.closest('[part]').getAttribute('part')}: ${range}`
    }),
  )

/** Searches for one text after another and expects these marks. */
function marks(name, document, searches) {
  scenario(name, async ({ page }) => {
    const widget = await page.open({ document })
    for (const [text, expected] of searches) {
      await widget.search(text)
      await until(() => marked(page), expected, text)
    }
  })
}

marks('matches are marked wherever a search reads them', sample, [
  ['tidal', ['title: Tidal']],
  ['DI FOURTH', []],
  ['cy', ['author: Cy']],
  ['"Second, Cy"', ['authors: Second, Cy']],
  ['small', ['venue: Small']],
  ['mineral', ['tag: mineral']],
  ['buoys few', ['title: Buoys', 'tldr: buoys', 'tldr: Few']],
  ['', []],
])

marks(
  'marks cover what is seen, however it is written',
  profile([
    paper('cat', { title: 'On Schr\\"odinger and E\u0301cole \\emph{half}way' }),
    paper('wide', { title: 'ﬁne ＢＥＲＴ　 한국어 ｶﾞﾗｽ 𝐀𝓑x' }),
    paper('sum', { title: 'Sorting in $O(n)$ time' }),
  ]),
  [
    ['schrodinger', ['title: Schrödinger']],
    ['Schrödinger', ['title: Schrödinger']],
    ['ecole', ['title: École']],
    ['"ecole halfway"', ['title: École halfway']],
    ['fi', ['title: ﬁ']],
    ['"bert 한국"', ['title: ＢＥＲＴ　 한국']],
    ['ガラス', ['title: ｶﾞﾗｽ']],
    ['bx', ['title: 𝓑x']],
  ],
)

marks(
  'of many matches two thousand are marked, and none in a text that nobody reads',
  profile([paper('many', { tldr: 'ab '.repeat(3000) }), paper('endless', { tldr: 'cd '.repeat(7000) })]),
  [
    ['ab', Array(2000).fill('tldr: ab')],
    ['cd', []],
  ],
)

scenario('what has been found is marked in a colour of its own', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { theme: 'light', query: 'tidal' } })
  await until(() => marked(page), ['title: Tidal'], 'marked')
  const colours = await widget.read((root) => {
    const { backgroundColor, color } = getComputedStyle(
      root.querySelector('[part~="title"] a'),
      '::highlight(scholar-match)',
    )
    return [backgroundColor, color]
  })
  assert.deepEqual(colours, ['rgb(251, 238, 180)', 'rgb(26, 27, 30)'])
})

scenario('an abstract is marked when it opens, and formulas as a whole', async ({ page }) => {
  const abstract = 'Costs of $O(n)$ are low.'
  const widget = await page.open({ document: profile([paper('sum', { abstract })]) })
  await widget.search('"costs of o(n)"')
  await until(() => widget.cards(), ['sum'], 'found')
  assert.deepEqual(await marked(page), [])
  await widget.click(part('abstract-toggle'))
  await until(
    () => marked(page),
    ([mark, ...more]) => !more.length && mark?.startsWith('abstract: Costs of O'),
    'marked',
  )
})

scenario('elements have marks of their own, which go with them', async ({ page, site }) => {
  site.files['profile.json'] = sample
  const attributes = { src: 'profile.json', query: 'tidal' }
  const body = element({ ...attributes, id: 'one' }) + element({ ...attributes, id: 'other' })
  await page.open({ body })
  await until(() => marked(page), ['title: Tidal', 'title: Tidal'], 'both')
  await page.widget('#one').search('moths')
  await until(() => marked(page), (all) => all.sort().join() === 'title: Moths,title: Tidal', 'one changes')
  await page.evaluate(() => (globalThis.removed = document.querySelector('#one')).remove())
  await until(() => marked(page), ['title: Tidal'], 'one goes')
  await page.evaluate(() => document.body.append(globalThis.removed))
  await until(() => marked(page), (all) => all.length === 2, 'and comes back')
  await page.evaluate(() => {
    globalThis.forgotten = new WeakRef(globalThis.removed)
    globalThis.removed.remove()
    delete globalThis.removed
  })
  const isFreed = () =>
    page.session.collectGarbage().then(() => page.evaluate(() => !globalThis.forgotten.deref()))
  await until(isFreed, true, 'freed', 6000)
})

scenario('a page without a search never loads what marks', async ({ page, site }) => {
  const widget = await page.open({ document: sample })
  await widget.click(part('abstract-toggle'))
  assert.deepEqual(site.asked(/marks/), [])
  await widget.search('tidal')
  await until(() => site.asked(/marks/).length, 1, 'asked for once')
})

scenario('a browser without highlights shows no marks and loads nothing for them', async ({ page, site }) => {
  site.files['old.js'] = 'delete CSS.highlights; Object.defineProperty(CSS, "highlights", { value: undefined })'
  const widget = await page.open({ document: sample, head: '<script src="old.js"></script>' })
  await widget.search('tidal')
  await until(() => widget.cards(), ['tides'], 'found')
  assert.deepEqual(site.asked(/marks/), [])
})

scenario('an element that has been searched goes through documents that nobody sees', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.search('tidal')
  await until(async () => (await marked(page)).length > 0, true, 'marked')
  await page.evaluate(async () => {
    const host = document.querySelector('scholar-profile')
    const places = [document.createElement('template').content, document.implementation.createHTMLDocument().body, document.body]
    for (const place of places) {
      place.append(host)
      await new Promise((marked) => setTimeout(marked, 100))
    }
  })
  await until(async () => (await marked(page)).length > 0, true, 'marked again')
  assert.deepEqual(await widget.text(part('status')), '1 of 6 papers')
})
