import assert from 'node:assert/strict'
import { element } from './page.mjs'
import { ALL, many, paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const MARKED = '[part~="card"][aria-current="true"]'
const marked = (widget) => widget.attributes(MARKED, 'data-id')
const go = (page, fragment) => page.evaluate((fragment) => void (location.hash = fragment), fragment)

async function reopen(page, rest) {
  await page.goto('about:blank')
  await page.goto(page.site.url(`page.html${rest}`))
  await page.event('load')
  return page.widget()
}

/** Whether the top of a card is in the window. */
const inView = (widget, id) =>
  widget.read(
    (root, card) => {
      const { top } = root.querySelector(card).getBoundingClientRect()
      return top >= 0 && top < innerHeight
    },
    part('card', { id }),
  )

scenario('each card has a permanent link with a name and room for a finger', async ({ page }) => {
  const widget = await page.open({ document: profile([...sample.papers, paper('a b/ü#1', { title: 'Odd' })]) })
  const hrefs = await widget.attributes(part('permalink'), 'href')
  assert.deepEqual(hrefs, [...ALL.map((id) => `#paper=${id}`), '#paper=a%20b/%C3%BC%231'])
  assert.equal(await widget.attribute(part('permalink'), 'aria-label'), `Permalink: ${sample.papers[0].title}`)
  const { width, height } = await widget.read((root) => {
    const { width, height } = root.querySelector('[part~="permalink"]').getBoundingClientRect()
    return { width, height }
  })
  assert.ok(width >= 24 && height >= 24, `${width} × ${height}`)
  await widget.click(widget.in('a b/ü#1', 'permalink'))
  await until(() => marked(widget), ['a b/ü#1'], 'marked')
  assert.equal(await page.evaluate(() => location.hash), '#paper=a%20b/%C3%BC%231')
  const odd = await reopen(page, '#paper=a%20b/%C3%BC%231')
  await until(() => marked(odd), ['a b/ü#1'], 'marked')
})

scenario('opened, it shows enough cards, brings the paper into view and has the focus', async ({ page }) => {
  await page.open({ document: profile(many(60)) })
  const widget = await reopen(page, '#paper=n40')
  await until(() => marked(widget), ['n40'], 'marked')
  await until(() => inView(widget, 'n40'), true, 'in view')
  assert.equal((await widget.cards()).length, 50)
  await until(async () => (await page.focus()).id, 'n40', 'focus')
  assert.deepEqual(await page.events('change'), [])
})

scenario('a fragment that leads to no paper does nothing', async ({ page }) => {
  await page.open({ document: sample })
  for (const fragment of ['#paper=', '#paper=nobody', '#paper=__proto__', '#paper=%E0%A4%A', '#lab.paper=kites', '#kites']) {
    const widget = await reopen(page, fragment)
    assert.deepEqual([await widget.cards(), await marked(widget)], [ALL, []], fragment)
    assert.equal((await page.focus()).name, 'body', fragment)
  }
})

scenario('followed on the page, it drops what hides the paper and nothing else', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.toggle('CL')
  await widget.search('networks')
  await widget.sortBy('title')
  await until(() => widget.cards(), ['kites', 'moths'], 'filtered')
  const before = (await page.events('change')).length
  await go(page, '#paper=ferns')
  await until(() => marked(widget), ['ferns'], 'marked')
  assert.deepEqual(await widget.cards(), ['ferns', 'kites', 'moths'])
  const { query, categories, sort } = await page.event('change', before + 1)
  assert.deepEqual([query, categories, sort], ['', ['CL'], 'title'])
  assert.equal(await widget.read((root) => root.querySelector('[part~="search"]').value), '')
  await until(async () => (await page.focus()).id, 'ferns', 'focus')
  await go(page, '#paper=tides')
  await until(() => marked(widget), ['tides'], 'one mark at a time')
  await until(() => inView(widget, 'tides'), true, 'in view')
  await go(page, '#elsewhere')
  await until(() => marked(widget), [], 'no mark for another place')
})

scenario('with url-state the dropped filter leaves the URL, and Back brings it back', async ({ page }) => {
  await page.open({ document: sample, attributes: { 'url-state': true } })
  const widget = await reopen(page, '?keep=1&cat=CV&code=1')
  await go(page, '#paper=kites')
  await until(() => marked(widget), ['kites'], 'marked')
  const url = () => page.evaluate(() => location.search + location.hash)
  await until(url, '?keep=1&code=1#paper=kites', 'the category is gone')
  await page.evaluate(() => history.back())
  await until(() => widget.cards(), ['tides'], 'back')
  assert.deepEqual([await url(), await marked(widget)], ['?keep=1&cat=CV&code=1', []])
  await page.evaluate(() => history.forward())
  await until(() => marked(widget), ['kites'], 'forward')
  const again = await reopen(page, '?cat=CV#paper=moths')
  await until(() => marked(again), ['moths'], 'at load as well')
  await until(url, '#paper=moths', 'and the URL says so')
})

scenario('a filter pressed afterwards stays, though the address still leads to the paper', async ({ page }) => {
  await page.open({ document: sample, attributes: { 'url-state': true } })
  const widget = await reopen(page, '#paper=kites')
  await until(() => marked(widget), ['kites'], 'marked')
  await widget.toggle('CV')
  await until(() => widget.cards(), ['tides'], 'filtered')
  await page.evaluate(() => history.back())
  await until(() => widget.cards(), ALL, 'back')
  await page.evaluate(() => history.forward())
  await until(() => widget.cards(), ['tides'], 'forward')
  await widget.onHost((host) => host.refresh())
  assert.deepEqual(await widget.cards(), ['tides'])
})

scenario('an element with an id has its own form and obeys the plain one', async ({ page }) => {
  const body = ['lab', 'two'].map((id) => element({ id, src: 'profile.json' })).join('')
  await page.open({ document: sample, body })
  await page.event('load', 2)
  const [lab, two] = [page.widget('#lab'), page.widget('#two')]
  assert.equal(await lab.attribute(lab.in('kites', 'permalink'), 'href'), '#lab.paper=kites')
  await lab.click(lab.in('kites', 'permalink'))
  await until(() => marked(lab), ['kites'], 'its own')
  assert.deepEqual(await marked(two), [])
  await go(page, '#paper=moths')
  await until(async () => [await marked(lab), await marked(two)], [['moths'], ['moths']], 'the plain form')
  await two.onHost((host) => (host.id = 'three'))
  const three = page.widget('#three')
  await until(() => three.attribute(three.in('kites', 'permalink'), 'href'), '#three.paper=kites', 'another id')
})

scenario('what is typed is not lost by a permanent link', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { 'url-state': true } })
  await widget.search('networks')
  await widget.click(widget.in('moths', 'permalink'))
  await until(() => marked(widget), ['moths'], 'marked')
  assert.deepEqual(await widget.cards(), ['kites', 'moths'])
  await until(() => page.evaluate(() => location.search), '?q=networks', 'written')
})

scenario('the mark is seen in forced colours too, and not on paper', { needs: ['forced-colors'] }, async ({ page }) => {
  const widget = await page.open({ document: sample })
  const plain = await widget.style(part('card'), 'backgroundColor')
  await go(page, '#paper=kites')
  await until(() => marked(widget), ['kites'], 'marked')
  assert.notEqual(await widget.style(MARKED, 'backgroundColor'), plain)
  await widget.read((root) => root.activeElement?.blur())
  await page.session.emulate({ media: { 'forced-colors': 'active' } })
  assert.equal(await widget.style(MARKED, 'outlineStyle'), 'dashed')
  await page.session.emulate({ type: 'print' })
  assert.equal(await widget.sees(part('permalink')), false)
})

scenario('the focus of a reader who is elsewhere already stays there', async ({ page }) => {
  await page.open({ document: sample })
  await page.goto('about:blank')
  page.site.files['page.html'] = String(page.site.files['page.html']).replace(
    '<h1>',
    '<input id="elsewhere" autofocus><h1>',
  )
  await page.goto(page.site.url('page.html#paper=kites'))
  await page.evaluate(() => document.querySelector('#elsewhere').focus())
  await page.event('load')
  const widget = page.widget()
  await until(() => inView(widget, 'kites'), true, 'in view')
  assert.equal((await page.focus()).name, 'elsewhere')
})
