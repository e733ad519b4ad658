import assert from 'node:assert/strict'
import { status } from './faults.mjs'
import { paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const FILE = /pkg\/(formulas|math)/

const count = (widget, selector = 'math') =>
  widget.read((root, selector) => root.querySelectorAll(selector).length, selector)

const open = async (widget, id) => {
  await widget.click(widget.in(id, 'abstract-toggle'))
  await until(() => widget.sees(widget.in(id, 'abstract')), true, 'open')
}

/**
 * The text of a card's part. Browsers break lines between the signs of a formula, and have characters that only tell
 * programs what applies to what.
 */
const text = async (widget, id, name) => {
  const shown = (await widget.text(widget.in(id, name))).normalize('NFKC')
  return shown.replace(/[\u2061-\u2064]/g, '').replace(/(\w) (?=\d\b)/g, '$1')
}

scenario('a formula is MathML in titles and abstracts', async ({ page, site }) => {
  const papers = [
    paper('a', {
      title: 'Sorting in $O(n^2)$ time',
      abstract: 'For $x \\in \\mathbb{R}^d$ and $$E = mc^2$$ we are done.',
      links: { pdf: 'https://files.test/a.pdf' },
    }),
  ]
  const widget = await page.open({ document: profile(papers) })
  await until(() => count(widget, '[part~="title"] a math msup'), 1, 'title')
  assert.match(await text(widget, 'a', 'title'), /^Sorting in O ?\( ?n2 ?\) time$/)
  await open(widget, 'a')
  await until(() => count(widget, '[part~="abstract"] math'), 2, 'abstract')
  assert.equal(await count(widget, 'math[display="block"]'), 1)
  assert.match(await text(widget, 'a', 'abstract'), /^For x ?∈ ?R ?d and E ?= ?m ?c2 we are done\.$/)
  assert.deepEqual(await widget.attributes('math', 'alttext'), ['O(n^2)', 'x ∈ R^d', 'E = mc^2'])
  assert.equal(await count(widget, '[data-tex]'), 0)
  assert.equal(site.asked(FILE).length, 3, 'each file once')
})

scenario('a formula is copied as a readable line', async ({ page }) => {
  const papers = [paper('a', { title: 'In $O(n^2)$ time', abstract: 'For $\\hat{x} \\le y$ and $$E = mc^2$$ done.' })]
  const widget = await page.open({ document: profile(papers) })
  await open(widget, 'a')
  await until(() => count(widget), 3, 'set')
  const copied = (selector) =>
    widget.read((root, selector) => {
      const clipboardData = new DataTransfer()
      const selection = root.getSelection?.() ?? getSelection()
      const all = root.querySelector(selector)
      selection.setBaseAndExtent(all, 0, all, all.childNodes.length)
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, composed: true, cancelable: true })
      root.querySelector(selector).dispatchEvent(event)
      return event.clipboardData.getData('text/plain') // not every engine takes the one that it is given
    }, selector)
  assert.equal(await copied(part('title')), 'In O(n^2) time')
  assert.equal(await copied(part('abstract')), 'For x ≤ y and \nE = mc^2\n done.')
  assert.equal(await copied('math'), 'O(n^2)')
  assert.equal(await copied(part('name')), '', 'left to the browser')
})

scenario('a page without a formula never asks for what sets them', async ({ page, site }) => {
  const papers = [
    paper('a', { title: 'From $5 to $10', abstract: 'It cost $35$ dollars, 8.6\\% of it for \\emph{tea}.' }),
  ]
  const widget = await page.open({ document: profile(papers) })
  await open(widget, 'a')
  assert.match(await text(widget, 'a', 'abstract'), /35 dollars/)
  assert.deepEqual(site.asked(FILE), [])
})

scenario('what sets formulas is there before the abstract is opened', async ({ page, site }) => {
  const widget = await page.open({ document: profile([paper('a', { abstract: 'An odd $n$.' })]) })
  await until(() => site.asked(FILE).length, 3, 'asked for')
  assert.equal(await count(widget), 0)
  await open(widget, 'a')
  await until(() => count(widget), 1, 'set')
})

scenario('formulas of cards that come later are set', async ({ page }) => {
  const papers = ['a', 'b', 'c'].map((id) => paper(id, { title: `The $${id}^2$ of ${id}` }))
  const widget = await page.open({ document: profile(papers), attributes: { 'page-size': 1 } })
  await until(() => count(widget), 1, 'first')
  await widget.press(part('more'))
  await until(() => count(widget), 2, 'second')
  await widget.search('of c')
  await until(() => widget.cards(), ['c'], 'found')
  await until(() => text(widget, 'c', 'title'), 'The c2 of c', 'third')
  await widget.search('')
  await until(() => text(widget, 'a', 'title'), 'The a2 of a', 'first again')
  assert.equal(await count(widget), 1)
})

scenario('what cannot be set whole stays as its source reads', async ({ page }) => {
  const papers = [
    paper('a', {
      title: 'A $\\mystery{x^2}$ and $y$',
      abstract: 'Let $x^{2 be given. $\\def\\z{\\z\\z}\\z$ and $\\begin{array}{c|c}a\\end{array}$ end.',
    }),
  ]
  const widget = await page.open({ document: profile(papers) })
  await until(() => count(widget), 1, 'one of two')
  assert.match(await text(widget, 'a', 'title'), /^A .*x\^2.* and y$/)
  await open(widget, 'a')
  assert.match(await text(widget, 'a', 'abstract'), /^Let \$?x\^.?2 be given\. .* end\.$/)
  assert.equal(await count(widget, '[part~="abstract"] math'), 0)
})

for (const name of ['formulas.js', 'math.js', 'math_bg.wasm']) {
  scenario(`without ${name} the sources stay, and one line says why`, async ({ page, site, allow }) => {
    allow(FAILED_REQUEST, /scholar-profile: /)
    site.files[`pkg/${name}`] = status(404)
    const papers = [paper('a', { title: 'In $O(n^2)$', abstract: '$x$ and $y$' }), paper('b', { title: '$z^2$' })]
    const widget = await page.open({ document: profile(papers) })
    const warnings = async () => (await page.written()).filter((line) => line.includes('scholar-profile: '))
    await until(async () => (await warnings()).length, 1, 'warned')
    assert.match((await warnings())[0], /formulas(\.js|.* as they are written)/)
    if (name.endsWith('.wasm')) assert.match((await warnings())[0], /math_bg\.wasm: the server answered 404/)
    await open(widget, 'a')
    await widget.sortBy('title')
    assert.equal(await text(widget, 'a', 'title'), 'In O(n^2)')
    assert.equal(await text(widget, 'a', 'abstract'), 'x and y')
    assert.equal((await warnings()).length, 1)
    // Of a module the second request tells what was wrong with it.
    assert.equal(site.asked(new RegExp(`pkg/${name}`)).length, name.endsWith('.js') ? 2 : 1)
  })
}

scenario('markup in a formula is text', async ({ page }) => {
  const image = '<img src=x onerror=alert(1)>'
  const abstract = `$x${image}$ $\\text{${image}}$ $\\z${image}$ \\(\\operatorname{${image}}\\) and $y^2$`
  const widget = await page.open({ document: profile([paper('a', { abstract })]) })
  await open(widget, 'a')
  await until(() => count(widget, 'msup'), 1, 'set')
  assert.equal(await count(widget, 'img'), 0)
  assert.match(await text(widget, 'a', 'abstract'), /<img src=x onerror=alert\(1\)>/)
})

const HOSTILE = {
  'a formula of a megabyte': `$${'x+'.repeat(1 << 19)}y$`,
  'deep braces': `$${'{'.repeat(1e5)}x${'}'.repeat(1e5)}$`,
  'roots in roots': `$${'\\sqrt'.repeat(99)}x$`,
  'fractions in fractions': `$${'\\frac1'.repeat(30)}x$`,
  'scripts on scripts': `$${'x^{'.repeat(24)}y${'}'.repeat(24)}$`,
  'tables in tables': `$${'\\begin{matrix}'.repeat(3)}x${'\\end{matrix}'.repeat(3)}$`,
  'many formulas': '$\\frac{a_i}{\\sqrt{b}}$ '.repeat(500),
}

for (const [name, abstract] of Object.entries(HOSTILE)) {
  scenario(`${name} is shown in bounded time`, async ({ page }) => {
    const papers = [paper('a', { abstract }), paper('b', { title: 'Then $q^2$' })]
    const widget = await page.open({ document: profile(papers) })
    await until(() => count(widget, '[part~="title"] math'), 1, 'neighbour')
    const start = Date.now()
    await open(widget, 'a')
    await until(() => count(widget, '[data-tex]'), 0, 'tried')
    assert.ok(Date.now() - start < 5000, `${Date.now() - start} ms`)
    assert.equal(await text(widget, 'b', 'title'), 'Then q2')
  })
}

scenario('a formula keeps to its line, and one too wide scrolls by itself', async ({ page }) => {
  const wide = Array.from({ length: 60 }, (_, place) => `x_{${place}}`).join('+')
  const papers = [
    paper('a', { abstract: 'Short $x^2$ here.' }),
    paper('b', { abstract: `Wide $${wide}$ and $$${wide}$$ too.` }),
    paper('c', { abstract: 'Short x here.' }),
  ]
  const widget = await page.open({ document: profile(papers) })
  for (const id of ['a', 'b', 'c']) await open(widget, id)
  await until(() => count(widget), 3, 'set')
  const heights = () =>
    widget.read((root) =>
      ['a', 'c'].map((id) => root.querySelector(`[data-id="${id}"] [part~="abstract"]`).offsetHeight),
    )
  // The font that signs are drawn of may be a little higher than that of the letters.
  const alike = ([one, other]) => one - other >= 0 && one - other <= 4 && other > 30
  await until(heights, alike, 'the line is as high as one without a formula')
  const scrolls = await widget.read((root) =>
    [...root.querySelectorAll('[data-id="b"] .math')].map(
      (place) => place.scrollWidth > place.clientWidth && place.tabIndex === 0,
    ),
  )
  assert.deepEqual(scrolls, [true, true])
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    false,
  )
})
