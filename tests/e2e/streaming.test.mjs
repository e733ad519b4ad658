import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { engine } from './browser.mjs'
import { halted, held, pieces } from './faults.mjs'
import { many, paper, profile } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const HEADER = {
  version: 1,
  name: 'Ada Example',
  affiliation: 'Harbour Institute',
  links: { home: 'https://ada.test/' },
  metrics: { h_index: 7 },
}
const AUTHORS = ['Bo Second', 'Cy Tertius', 'Di Fourth', 'Ada Example', 'Ed Fifth']
/** Sixty papers; those of the second half bring categories, types, figures and years of their own. */
const PAPERS = many(60).map((own, place) => ({
  ...own,
  authors: AUTHORS,
  tags: ['buoys'],
  links: { pdf: `https://files.test/${place}.pdf` },
  ...(place >= 40 && {
    date: String(1970 + place),
    categories: [`late.C${place % 9}`],
    type: ['thesis', 'software', 'dataset', 'book'][place % 4],
    links: { code: 'https://code.test/' },
    metrics: { citations: 5, novelty: place },
  }),
}))
const DOCUMENT = { ...HEADER, papers: PAPERS }
const FIRST = PAPERS.slice(0, 25).map(({ id }) => id)

/** Opens a page whose document has come to its half. */
async function openHalf({ page, site }, { document = DOCUMENT, ...options } = {}) {
  const half = halted(document)
  site.files['half.json'] = half.file
  const { attributes, ...more } = options
  const widget = await page.open({ attributes: { src: 'half.json', ...attributes }, wait: null, ...more })
  return { widget, release: half.release }
}

const begun = (widget) => until(() => widget.read((root) => root?.querySelectorAll('[part~=card]').length), 25, 'the beginning')
const never = async (widget) => {
  await pause(700)
  assert.equal(await widget.read((root) => root?.querySelectorAll('[part~=card]').length ?? 0), 0)
}

scenario('the first cards and the header show before the document has come', async ({ page, site }) => {
  const { widget, release } = await openHalf({ page, site })
  await begun(widget)
  assert.deepEqual(await widget.cards(), FIRST)
  assert.equal(await widget.text(part('name')), 'Ada Example')
  assert.equal(await widget.text(part('affiliation')), 'Harbour Institute')
  assert.equal(await widget.text(part('status')), 'More papers are being loaded')
  assert.equal(await widget.text(part('list-title')), 'Papers')
  assert.equal(await page.sees('#fallback'), false)
  for (const name of ['search', 'category', 'sort', 'export', 'chart', 'year', 'more']) {
    assert.equal(await widget.sees(part(name)), false, name)
  }
  assert.deepEqual(await page.events('load'), [])

  release()
  assert.deepEqual(await page.event('load'), { name: 'Ada Example', papers: 60, warnings: [] })
  assert.equal(await widget.text(part('status')), '60 of 60 papers')
  assert.equal(await widget.text(part('list-title')), '60 Papers')
  assert.deepEqual(await widget.cards(), FIRST)
  for (const name of ['search', 'category', 'type', 'sort', 'export', 'chart', 'year', 'more']) {
    assert.equal(await widget.sees(part(name)), true, name)
  }
  await pause(300)
  assert.equal((await page.events('load')).length, 1)
  assert.deepEqual(await page.events('change'), [])
})

scenario('all is there when load is sent, and works', async ({ page, site }) => {
  const { widget, release } = await openHalf({ page, site })
  await begun(widget)
  await widget.onHost((host) => {
    host.addEventListener('scholar-profile-load', () => {
      const of = (name) => host.shadowRoot.querySelector(`[part~=${name}]`).textContent
      globalThis.atLoad = [of('list-title'), of('status'), of('more')]
    })
  })
  release()
  await page.event('load')
  assert.deepEqual(await page.evaluate(() => globalThis.atLoad), ['60 Papers', '60 of 60 papers', 'Show 25 more'])
  await widget.search('00059')
  await until(() => widget.cards(), ['n59'], 'found')
  await widget.click(part('clear'))
  await until(() => widget.cards(), FIRST, 'all again')
  assert.equal((await page.focus()).name, 'search')
  await widget.sortBy('novelty')
  await until(() => widget.cards(), (cards) => cards[0] === 'n59', 'a figure that came late')
  await widget.sortBy('profile')
  await until(() => widget.cards(), FIRST, 'in the order of the document')
  await widget.press(part('more'))
  await until(async () => (await widget.cards()).length, 50, 'more')
})

scenario('what needs the whole document waits for it', async ({ page, site }) => {
  const { widget, release } = await openHalf({ page, site })
  await begun(widget)
  for (const name of ['tag', 'author', 'cite']) {
    const control = widget.in('n0', name)
    assert.equal(await widget.attribute(control, 'aria-disabled'), 'true', name)
    await widget.read((root, control) => root.querySelector(control).click(), control)
  }
  await widget.click(`${part('card', { id: 'n0' })} .et-al`)
  await until(() => widget.count(widget.in('n0', 'author')), 5, 'all names')
  release()
  await page.event('load')
  assert.deepEqual(await page.events('change'), [])
  assert.equal(await widget.count(widget.in('n0', 'author')), 5)
  for (const name of ['tag', 'author', 'cite']) {
    const control = widget.in('n0', name)
    assert.deepEqual(await widget.attributes(control, 'aria-disabled'), (await widget.attributes(control, 'part')).map(() => null))
  }
  await widget.click(widget.in('n0', 'tag'))
  assert.equal((await page.event('change')).shown, 60)
})

for (const width of [320, 800, 1300]) {
  scenario(`nothing moves when the rest has come at ${width} px`, async ({ page, site }) => {
    const { widget, release } = await openHalf({ page, site }, { emulate: { width } })
    await begun(widget)
    await pause(300)
    await page.evaluate(() => (globalThis.seen.shift = 0)) // what the page wrote has gone
    const top = () => widget.read((root, card) => root.querySelector(card).getBoundingClientRect().top, part('card'))
    const at = await top()
    release()
    await page.event('load')
    await pause(500)
    assert.ok(Math.abs((await top()) - at) < 1, `${at} → ${await top()}`)
    assert.equal(await page.evaluate(() => globalThis.seen.shift), 0)
  })
}

scenario('what a reader does meanwhile stays', async ({ page, site }) => {
  const { widget, release } = await openHalf({ page, site })
  await begun(widget)
  await widget.click(widget.in('n3', 'abstract-toggle'))
  await until(() => widget.sees(widget.in('n3', 'abstract')), true, 'open')
  await widget.read((root, title, card) => {
    root.querySelector(card).scrollIntoView()
    const range = document.createRange()
    range.selectNodeContents(root.querySelector(title))
    getSelection().removeAllRanges()
    getSelection().addRange(range)
    globalThis.card = root.querySelector(card)
  }, widget.in('n4', 'title'), part('card', { id: 'n3' }))
  const state = () =>
    widget.read((root) => [
      Math.round(globalThis.card.getBoundingClientRect().top),
      globalThis.card.isConnected,
      root.activeElement.getAttribute('part'),
      root.activeElement.closest('[part~=card]').dataset.id,
      (root.getSelection?.() ?? getSelection()).toString(),
    ])
  const before = await state()
  // WebKit tells nobody what is selected in a shadow tree by a script.
  assert.deepEqual(before.slice(1), [true, 'abstract-toggle', 'n3', engine === 'webkit' ? '' : 'Numbered 00004'])
  release()
  await page.event('load')
  await pause(300)
  assert.deepEqual(await state(), before)
  assert.equal(await widget.sees(widget.in('n3', 'abstract')), true)
  assert.equal(await page.evaluate(() => globalThis.seen.shift), 0)
})

for (const [what, rest] of [
  ['breaks off in nonsense', '}}}'],
  ['is of a later version', ']' + ', "version": 2}'],
]) {
  scenario(`a document that ${what} takes its beginning away`, async ({ page, site }) => {
    const share = JSON.stringify(DOCUMENT).indexOf(',{"id":"n40"')
    const half = halted(DOCUMENT, share / JSON.stringify(DOCUMENT).length)
    site.files['half.json'] = half.file
    const widget = await page.open({ attributes: { src: 'half.json' }, wait: null })
    await begun(widget)
    half.release(rest)
    const { kind } = await page.event('error')
    assert.equal(kind, rest.startsWith('}') ? 'not-json' : 'version')
    assert.deepEqual(await widget.cards(), [])
    assert.equal(await widget.sees(part('error')), true)
    assert.equal(await page.sees('#fallback'), true)
    assert.deepEqual(await page.events('load'), [])
  })
}

scenario('a header that goes on after the papers is shown in the end, with what the reader has opened', async ({ page, site }) => {
  const { widget, release } = await openHalf({ page, site }, { document: { ...DOCUMENT, bio: 'Late words.' } })
  await begun(widget)
  await widget.click(widget.in('n1', 'abstract-toggle'))
  release()
  await page.event('load')
  assert.equal(await widget.text(part('bio')), 'Late words.')
  assert.equal(await widget.sees(widget.in('n1', 'abstract')), true)
  assert.equal(await widget.text(part('status')), '60 of 60 papers')
})

for (const [what, attributes, query = ''] of [
  ['an order', { sort: 'date' }],
  ['a direction', { order: 'desc' }],
  ['a search', { query: 'numbered' }],
  ['a filter', { category: 'CL' }],
  ['groups', { 'group-by': 'year' }],
  ['featured papers', { featured: true }],
  ['a view of the address', { 'url-state': true }, '?cat=CL'],
  ['a paper', {}, '#paper=n50'],
]) {
  scenario(`a page that asks for ${what} waits for all papers`, async ({ page, site }) => {
    const half = halted(DOCUMENT)
    site.files['half.json'] = half.file
    const widget = await page.open({ attributes: { src: 'half.json', ...attributes }, wait: null, query })
    await never(widget)
    assert.equal(await page.sees('#fallback'), true)
    half.release()
    await page.event('load')
  })
}

scenario('without a name before the papers, and with too few of them, nothing shows early', async ({ page, site }) => {
  for (const document of [{ papers: PAPERS, ...HEADER }, { ...HEADER, papers: PAPERS.slice(0, 26) }]) {
    const { widget, release } = await openHalf({ page, site }, { document })
    await never(widget)
    release()
    await page.event('load')
  }
})

scenario('a page that asks for fewer cards has them earlier', async ({ page, site }) => {
  const document = { ...HEADER, papers: PAPERS.slice(0, 26) }
  const { widget, release } = await openHalf({ page, site }, { document, attributes: { 'page-size': 5 } })
  await until(async () => (await widget.cards()).length, 5, 'the beginning')
  release()
  await page.event('load')
  assert.equal((await widget.cards()).length, 5)
})

scenario('a document that comes at once is drawn once', async ({ page }) => {
  const statuses = `
    const attach = Element.prototype.attachShadow
    globalThis.statuses = []
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options)
      new MutationObserver(() => {
        const text = root.querySelector('[part~=status]')?.textContent
        if (text) globalThis.statuses.push(text)
      }).observe(root, { subtree: true, childList: true, characterData: true })
      return root
    }`
  page.site.files['observe.js'] = statuses
  await page.open({ document: DOCUMENT, head: '<script src="observe.js"></script>' })
  await pause(200)
  const seen = await page.evaluate(() => globalThis.statuses)
  assert.ok(seen.length > 0)
  assert.deepEqual(seen.filter((text) => text.startsWith('More')), [])
})

scenario('a document in many small pieces is the same in the end', async ({ page, site }) => {
  site.files['slow.json'] = pieces(DOCUMENT, 64)
  const widget = await page.open({ attributes: { src: 'slow.json' } })
  assert.deepEqual(await widget.cards(), FIRST)
  assert.equal((await page.events('load')).length, 1)
})

scenario('attributes set meanwhile count in the end', async ({ page, site }) => {
  const { widget, release } = await openHalf({ page, site })
  await begun(widget)
  await widget.set({ sort: 'title', order: 'desc', 'page-size': '10', theme: 'dark', lang: 'de' })
  await until(() => widget.text(part('status')), 'Weitere Veröffentlichungen werden geladen', 'in German')
  assert.deepEqual(await widget.cards(), FIRST)
  release()
  await page.event('load')
  await until(() => widget.cards(), PAPERS.map(({ id }) => id).slice(-10).reverse(), 'as asked for')
  assert.equal(await widget.text(part('status')), '60 von 60 Veröffentlichungen')
})

scenario('another source set meanwhile wins, and a link followed meanwhile leads to its card', async ({ page, site }) => {
  const { widget, release } = await openHalf({ page, site })
  await begun(widget)
  const next = held(profile([paper('next')]))
  site.files['next.json'] = next.file
  await widget.set({ src: 'next.json' })
  // What ends before the browser has told that it wants no more was not called off.
  await until(() => site.asked(/half/)[0].aborted, true, 'called off')
  release()
  next.release()
  assert.equal((await page.event('load')).papers, 1)
  assert.deepEqual(await widget.cards(), ['next'])

  const again = halted(DOCUMENT)
  site.files['again.json'] = again.file
  await widget.set({ src: 'again.json' })
  await begun(widget)
  await widget.click(widget.in('n7', 'permalink'))
  again.release()
  assert.equal((await page.event('load', 2)).papers, 60)
  await until(() => widget.attribute(part('card', { id: 'n7' }), 'aria-current'), 'true', 'marked')
})

scenario('an element that leaves with a beginning and comes back shows the whole in the end', async ({ page, site }) => {
  const { widget, release } = await openHalf({ page, site })
  await begun(widget)
  await widget.onHost((host) => {
    globalThis.host = host
    host.remove()
  })
  await until(() => site.asked(/half/)[0].aborted, true, 'called off')
  await pause(1200)
  await page.evaluate(() => document.querySelector('main').append(globalThis.host))
  assert.deepEqual(await widget.cards(), FIRST)
  assert.equal(await widget.text(part('status')), 'More papers are being loaded')
  release()
  assert.equal((await page.event('load')).papers, 60)
  assert.equal(await widget.text(part('list-title')), '60 Papers')
})

scenario('what the page keeps from working while the document comes is told by the panel alone', async ({ page, site, allow }) => {
  allow(/^(?!.*(unhandled|uncaught)).*own error/is)
  site.files['own.js'] = `globalThis.WeakRef = class { constructor() { throw new Error('own error') } }`
  const { release } = await openHalf({ page, site }, { head: '<script src="own.js"></script>' })
  await until(() => page.written(), (written) => /own error/.test(written), 'the beginning has been tried')
  release()
  assert.equal((await page.event('error')).kind, 'panic')
  assert.equal(await page.sees('#fallback'), true)
})

scenario('an element whose controls took less room than was kept for them is freed', async ({ page, site }) => {
  // The categories of the first papers are long, and those of the rest are short and more often.
  const short = Array.from('ABCDEFGHIJKL')
  const papers = many(60).map((own, i) => ({ ...own, categories: i < 30 ? [`A long name of a category ${i % 12}`] : short }))
  const { widget, release } = await openHalf({ page, site }, { document: { ...HEADER, papers } })
  await begun(widget)
  release()
  await page.event('load')
  await until(() => widget.read((root) => root.querySelector('.what').style.minBlockSize !== ''), true, 'room is kept')
  await page.evaluate(() => {
    const host = document.querySelector('scholar-profile')
    globalThis.forgotten = new WeakRef(host)
    host.remove()
  })
  const isFreed = () => page.session.collectGarbage().then(() => page.evaluate(() => !globalThis.forgotten.deref()))
  await until(isFreed, true, 'freed', 6000)
})
