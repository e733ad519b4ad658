import assert from 'node:assert/strict'
import { filledPaper, strings } from './hostile.mjs'
import { paper, profile } from './profiles.mjs'
import { scenario } from './run.mjs'
import { part } from './widget.mjs'

/** Documents with a text in one field among others. */
const FIELDS = {
  name: (text) => around({}, { name: text }),
  affiliation: (text) => around({}, { affiliation: text }),
  bio: (text) => around({}, { bio: text }),
  notice: (text) => around({}, { notice: text }),
  'name of a source': (text) => around({}, { source: { name: text, url: 'https://a.test/' }, updated: '2024' }),
  'label of a link around the papers': (text) =>
    around({}, { links: { [text]: 'https://a.test/', homepage: 'https://b.test/' } }),
  'label of a figure': (text) =>
    around({ metrics: { own: 3 } }, { metrics: { own: 3, h_index: 4 }, metric_info: { own: { label: text } } }),
  'unit of a figure': (text) =>
    around({ metrics: { own: 3 } }, { metrics: { own: 3, h_index: 4 }, metric_info: { own: { unit: text } } }),
  title: (text) => around({ title: text }),
  'one of the authors': (text) => around({ authors: ['Ada Example', text, 'Cy Third'] }),
  'affiliation of authors': (text) => around({ affiliations: [text] }),
  venue: (text) => around({ venue: text }),
  status: (text) => around({ status: text }),
  award: (text) => around({ award: text }),
  tag: (text) => around({ tags: ['first', text, 'third'] }),
  category: (text) => around({ categories: [text] }),
  type: (text) => around({ type: text }),
  tldr: (text) => around({ tldr: text }),
  note: (text) => around({ note: text }),
  'label of a link': (text) => around({ links: { [text]: 'https://a.test/', other: 'https://b.test/' } }),
}

/** Three papers; what a test is about is in the one in the middle, or around them. */
function around(middle, outer) {
  const usual = { venue: 'Journal', status: 'in press', award: 'Prize', tags: ['first'], type: 'book', tldr: 'Gist.' }
  const one = (id, more) => paper(id, { date: '2024-05-09', categories: ['CL'], ...usual, ...more })
  return profile([one('before', { type: 'thesis' }), one('middle', middle), one('after')], outer)
}

const show = async (widget, page, document) => {
  const before = (await page.events('load')).length
  // As text: WebDriver does not keep the order of keys.
  await widget.put('data', JSON.stringify(document))
  await page.event('load', before + 1)
}

/**
 * Shows documents one after another; gives for each the texts that do not hold the word "mark", with the pixels at which
 * they begin and end.
 */
const places = (page, documents) =>
  page.driver.executeAsyncScript(
    async (documents, done) => {
      const host = document.querySelector('scholar-profile')
      const found = []
      for (const text of documents) {
        const loaded = new Promise((resolve) => {
          host.addEventListener('scholar-profile-load', resolve, { once: true })
        })
        host.data = text
        await loaded
        const walker = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT)
        const range = document.createRange()
        const left = (node, at) => {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          return range.getBoundingClientRect().left
        }
        const lines = []
        while (walker.nextNode()) {
          const node = walker.currentNode
          const { data, parentElement } = node
          if (/mark/.test(data) || !data.trim() || parentElement.closest('option, svg')) continue
          lines.push([data, left(node, 0), left(node, data.length - 1)])
        }
        found.push(lines)
      }
      done(found)
    },
    documents,
  )

/** The same texts in the same places; what surrounds a letter may move it by a part of a pixel. */
function assertBeside(lines, usual, what) {
  assert.deepEqual(lines.map(([text]) => text), usual.map(([text]) => text), what)
  for (const [place, [text, ...ends]] of lines.entries()) {
    const moved = ends.map((end, which) => Math.abs(end - usual[place][which + 1]))
    assert.ok(Math.max(...moved) <= 1, `${what}: ${text} moved by ${moved}`)
  }
}

const TURNING = ['\u202emark', '\u2067\u202emark', '\u202e\u2066\u202emark', '\u202bmark\u202e', '\u202c\u2069mark\u202e']

scenario('what turns the direction of a text turns nothing beside it', async ({ page }) => {
  await page.open({ document: around() })
  await page.driver.manage().setTimeouts({ script: 50_000 })
  for (const [field, fill] of Object.entries(FIELDS)) {
    const texts = ['mark', ...TURNING]
    // As text: WebDriver does not keep the order of keys.
    const [usual, ...turned] = await places(page, texts.map((text) => JSON.stringify(fill(text))))
    assert.ok(usual.length > 10, field)
    for (const [place, lines] of turned.entries()) {
      assertBeside(lines, usual, `${field}: ${JSON.stringify(TURNING[place])}`)
    }
  }
})

scenario('stacked marks reach no other card', async ({ page }) => {
  const widget = await page.open({ document: around(), emulate: { height: 1600 } })
  const pictures = async () => {
    const [before, after] = [part('card', { id: 'before' }), part('card', { id: 'after' })]
    return [await (await widget.find(before)).takeScreenshot(), await (await widget.find(after)).takeScreenshot()]
  }
  const marks = '\u0300\u0301\u0323'.repeat(60)
  for (const field of ['title', 'one of the authors', 'tldr', 'tag', 'category']) {
    await show(widget, page, FIELDS[field]('mark'))
    const usual = await pictures()
    await show(widget, page, FIELDS[field](`mark${marks}`))
    const shown = await pictures()
    assert.ok(shown.every((picture, place) => picture === usual[place]), `marks of ${field} are seen in another card`)
  }
})

/** Pixels that a text may reach past its place: as far as a ring of the focus. */
const RING = 6

scenario('no text makes the page wider than a narrow screen', async ({ page }) => {
  const long = ['x', 'W\u2060', '\u00a0x', '\ufdfd', 'e\u0301', '-', '\u202ea'].map((piece) => piece.repeat(3000))
  const texts = [...strings('text.json'), ...long]
  const widget = await page.open({
    document: profile(texts.map(filledPaper)),
    attributes: { 'page-size': texts.length },
    emulate: { width: 320 },
  })
  const sticking = () =>
    widget.read((root, ring) => {
      const width = document.documentElement.clientWidth
      const out = [...root.querySelectorAll('[part~="card"]')].filter((card) => card.scrollWidth > card.clientWidth + ring)
      return [document.documentElement.scrollWidth > width, ...out.map((card) => card.dataset.id.slice(0, 20))]
    }, RING)
  assert.deepEqual(await sticking(), [false], 'closed')
  await widget.click(part('expand-all'))
  assert.deepEqual(await sticking(), [false], 'open')
})
