/**
 * The states that a widget can be in, each with the way there. Tests of what must hold in every state go through them
 * all: `reach(page)` opens a page on which the widget has come to rest in that state.
 */
import { halted, hang, status } from './faults.mjs'
import { finished, serve } from './finished.mjs'
import { element } from './page.mjs'
import { complete, many, paper, profile } from './profiles.mjs'
import { FAILED_REQUEST } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** A second member of a lab. */
const bo = profile([paper('bo1', { authors: ['Bo Second'], categories: ['CV'] })], { name: 'Bo Second' })

/** Waits until the formulas, which come in a file of their own, are set. */
const formulas = (widget) =>
  until(() => widget.read((root) => Boolean(root.querySelector('.math math'))), true, 'formulas', 15_000)

/** A state that is reached on the page of the whole document by `act`, after which the reader `sees` a selector. */
const after = (act, sees, attributes = {}) => ({
  async reach({ page, look }) {
    const widget = await page.open({ document: complete, ...look, attributes: { ...look.attributes, ...attributes } })
    await formulas(widget)
    await act(widget, page)
    await until(() => widget.sees(sees), true, `there is ${sees}`)
    return widget
  },
})

const press = (selector, sees, attributes) => after((widget) => widget.click(selector), sees, attributes)

/** Types a search, and waits until the status, which lets typing pause, says what is left. */
async function search(widget, text, left) {
  await widget.search(text)
  await until(() => widget.text(part('status')), left, 'the status')
}

/** Each state by its name. */
export const STATES = {
  normal: after(() => {}, part('card')),
  filtered: after(async (widget) => {
    await widget.toggle('CL')
    await widget.click(part('code-filter'))
    await until(() => widget.cards(), ['kites'], 'filtered')
  }, part('clear')),
  searched: after((widget) => search(widget, 'forecasts', '1 of 8 papers'), part('clear')),
  empty: after((widget) => search(widget, 'dragons', '0 of 8 papers'), part('empty')),
  grouped: after(() => {}, part('group-title'), { 'group-by': 'year' }),
  'year pressed': press(part('year', { year: '2024' }), '[data-year="2024"][aria-pressed="true"]'),
  'tag pressed': press(part('tag'), `${part('tag')}[aria-pressed="true"]`),
  'linked card': press(part('permalink'), '[aria-current]'),
  'abstracts open': press(part('expand-all'), part('abstract')),
  'citation open': press(part('cite'), part('bibtex')),
  'export open': press(part('export'), '#export'),
  'explanation open': press(`${part('metric')} button`, '.explanation'),
  'names open and pressed': after(async (widget) => {
    await widget.click('.et-al')
    await widget.click(`${part('card', { id: 'reefs' })} .whole:nth-of-type(3) ${part('author')}`)
  }, `${part('author')}[aria-pressed="true"]`),
  'more to show': after(() => {}, part('more'), { 'page-size': 2 }),
  'lab view': {
    async reach({ page, look }) {
      Object.assign(page.site.files, { 'ada.json': complete, 'bo.json': bo })
      const widget = await page.open({ ...look, attributes: { ...look.attributes, src: 'ada.json bo.json' } })
      await formulas(widget)
      await until(() => widget.sees(part('members')), true, 'members')
      return widget
    },
  },
  'error panel': {
    async reach({ page, look, allow }) {
      allow(FAILED_REQUEST)
      return page.open({ document: status(500), wait: 'error', ...look })
    },
  },
  'panel without WebAssembly': {
    async reach({ page, look, allow }) {
      allow(FAILED_REQUEST)
      page.site.files['pkg/widget_bg.wasm'] = status(404)
      return page.open({ document: complete, wait: 'error', ...look })
    },
  },
  'panel without any file': {
    async reach({ page, look, allow }) {
      allow(FAILED_REQUEST)
      for (const file of ['widget_bg.wasm', 'placeholder.js']) page.site.files[`pkg/${file}`] = status(404)
      return page.open({ document: complete, wait: 'error', ...look })
    },
  },
  'first papers': {
    async reach({ page, look }) {
      const half = halted({ ...complete, papers: [...complete.papers, ...many(60)] })
      const widget = await page.open({ document: half.file, wait: null, ...look })
      await until(() => widget.sees(part('card')), true, 'the first papers')
      await formulas(widget)
      return widget
    },
  },
  'finished beforehand': {
    async reach({ page, look, allow }) {
      allow(/style-src|inline style/) // axe copies style sheets that are linked
      serve(page.site)
      const [element] = /<scholar-profile id="ada".*?<\/scholar-profile>/s.exec(finished)
      const body = element.replaceAll('../pkg/', 'pkg/').replaceAll('src="data/', 'src="site/data/')
      const widget = await page.open({ ...look, body, script: '', wait: null })
      await until(() => widget.sees(part('card')), true, 'papers')
      return widget
    },
  },
  skeleton: {
    async reach({ page, look }) {
      const widget = await page.open({ document: hang(), content: '', wait: null, ...look })
      await until(() => widget.read((root) => Boolean(root?.querySelector('[part~="loading"]'))), true, 'skeleton')
      return widget
    },
  },
  'from right to left': {
    async reach({ page, look }) {
      page.site.files['profile.json'] = complete
      const attributes = { src: 'profile.json', lang: 'ar', ...look.attributes }
      const widget = await page.open({ ...look, body: `<div dir="rtl">${element(attributes)}</div>` })
      await formulas(widget)
      await widget.click(part('expand-all'))
      await until(() => widget.sees(part('abstract')), true, 'abstracts')
      return widget
    },
  },
  'narrow, with all open': {
    async reach({ page, look, allow }) {
      const emulate = { ...look.emulate, width: 320 }
      const widget = await STATES['names open and pressed'].reach({ page, allow, look: { ...look, emulate } })
      for (const open of [part('expand-all'), part('cite')]) await widget.click(open)
      await until(() => widget.sees(part('bibtex')), true, 'citation')
      return widget
    },
  },
}
