import assert from 'node:assert/strict'
import { inflateSync } from 'node:zlib'
import { many, paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Ids of the cards that can be seen. */
const seen = (widget) =>
  widget.read((root) =>
    [...root.querySelectorAll('[part~="card"]')]
      .filter((card) => card.checkVisibility())
      .map((card) => card.dataset.id),
  )
const ids = (count) => many(count).map(({ id }) => id)

/** Shows the page as it is printed, by the events that a browser sends or by the media type alone. */
async function print(page, { events = true } = {}) {
  if (events) await page.evaluate(() => void dispatchEvent(new Event('beforeprint')))
  await page.session.emulate({ type: 'print' })
}

async function end(page, { events = true } = {}) {
  await page.session.emulate({})
  if (events) await page.evaluate(() => void dispatchEvent(new Event('afterprint')))
}

for (const events of [true, false]) {
  const name = events ? 'a print has every paper of the selection' : 'and where no event announces it'
  scenario(name, async ({ page }) => {
    const attributes = { category: 'CL', 'page-size': 4 }
    const widget = await page.open({ document: profile(many(60)), attributes })
    await widget.press(part('more'))
    await until(async () => (await seen(widget)).length, 8, 'two pages')
    await print(page, { events })
    const all = ids(60).filter((_, place) => place % 3 === 0)
    await until(() => seen(widget), all, 'all')
    await end(page, { events })
    await until(() => widget.cards(), all.slice(0, 8), 'two pages')
    assert.deepEqual(await seen(widget), all.slice(0, 8))
  })
}

scenario('a page that prints itself waits for nothing', async ({ page }) => {
  const widget = await page.open({ document: profile(many(60)) })
  const within = await widget.read((root) => {
    dispatchEvent(new Event('beforeprint'))
    const count = root.querySelectorAll('[part~="card"]').length
    dispatchEvent(new Event('afterprint'))
    return [count, root.querySelectorAll('[part~="card"]').length]
  })
  assert.deepEqual(within, [60, 25])
})

scenario('a print has whole groups, each once', async ({ page }) => {
  const widget = await page.open({
    document: profile(many(30)),
    attributes: { 'group-by': 'category', 'page-size': 12 },
  })
  await print(page)
  await until(async () => (await seen(widget)).length, 30, 'all')
  assert.deepEqual(await widget.texts(part('group-title')), [
    'CL: Computation and Language 10 papers',
    'CV: Computer Vision and Pattern Recognition 10 papers',
    'LG: Machine Learning 10 papers',
  ])
  assert.deepEqual(new Set(await seen(widget)), new Set(ids(30)))
})

scenario('a print has the abstracts that are open', async ({ page }) => {
  const widget = await page.open({ document: profile(many(60)), attributes: { 'page-size': 5 } })
  await widget.click(widget.in('n3', 'abstract-toggle'))
  await print(page)
  await until(async () => (await seen(widget)).length, 60, 'all')
  assert.deepEqual(await widget.texts(part('abstract')), ['Abstract number 3.'])
})

/** What a print writes behind each link that can be seen and has something behind it. */
const behindLinks = (widget) =>
  widget.read((root) => {
    // Some engines give one text, some several, and some the names of attributes in place of their texts.
    const texts = (link, content) =>
      [...content.matchAll(/"([^"]*)"|attr\(([^)]*)\)/g)].map(([, text, name]) => text ?? link.getAttribute(name)).join('')
    return [...root.querySelectorAll('a')]
      .filter((link) => link.checkVisibility())
      .map((link) => texts(link, getComputedStyle(link, '::after').content).slice(1))
      .filter(Boolean)
  })

scenario('a print tells the addresses behind words, each once', async ({ page }) => {
  const abstract = 'See \\href{https://named.test/a}{there}, https://plain.test/b and \\href{mailto:x@y.test}{x@y.test}.'
  const links = { pdf: 'https://files.test/one.pdf', author: 'mailto:one@files.test', slides: 'https://files.test/two' }
  const notice = 'Of \\href{https://named.test/n}{somebody}, by https://plain.test/n.'
  const document = { ...sample, links: {}, notice, papers: [paper('one', { abstract, links })] }
  const widget = await page.open({ document })
  await widget.click(part('abstract-toggle'))
  assert.deepEqual(await behindLinks(widget), [])
  await print(page)
  assert.deepEqual(await behindLinks(widget), [
    'https://files.test/one.pdf',
    'https://files.test/two',
    'one@files.test',
    'https://named.test/a',
    'https://named.test/n',
    'https://index.test/',
  ])
})

scenario('a print tells the address that mail goes to, without its subject', async ({ page }) => {
  const document = { ...sample, papers: [], links: { email: 'mailto:ada%2Bpapers@ada.test?subject=Your%20papers' } }
  const widget = await page.open({ document })
  await print(page)
  assert.deepEqual((await behindLinks(widget)).slice(0, 1), ['ada+papers@ada.test'])
})

/** A PDF document as text, with what its streams hold. */
function unpacked(pdf) {
  const streams = pdf.toString('latin1').matchAll(/stream\r?\n([^]*?)endstream/g)
  const inflated = [...streams].map(([, bytes]) => {
    try {
      return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
    } catch {
      return '' // a picture or a font of another kind
    }
  })
  return [pdf.toString('latin1'), ...inflated].join('\n')
}

scenario('a print of a selection says of how many papers it is', async ({ page }) => {
  const widget = await page.open({ document: profile(many(60)) })
  await print(page)
  assert.equal(await widget.sees(part('status')), false)
  await end(page)
  await widget.toggle('CL')
  await print(page)
  await until(() => widget.sees(part('status')), true, 'told')
  assert.equal(await widget.text(part('status')), '20 of 60 papers')
  assert.equal(await widget.sees(part('clear')), false)
})

scenario('a long list becomes a document of many pages, and the view is as before', { needs: ['pdf'] }, async ({ page }) => {
  const widget = await page.open({ document: profile(many(400)) })
  await widget.click(widget.in('n3', 'abstract-toggle'))
  const before = await page.focus()
  const { data } = await page.session.print()
  const pdf = unpacked(Buffer.from(data, 'base64'))
  assert.ok(pdf.startsWith('%PDF'))
  const pages = pdf.match(/\/Type\s*\/Page\b/g).length
  assert.ok(pages > 20, `${pages} pages`)
  await until(async () => (await widget.cards()).length, 25, 'a page')
  assert.deepEqual(await page.focus(), before)
})
