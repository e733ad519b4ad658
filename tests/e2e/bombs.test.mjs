import assert from 'node:assert/strict'
import { paper, profile } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const MEGABYTE = 1 << 20

/** A text of a fifth of that: what takes longest is to lay it out. */
const many = (piece) => piece.repeat(MEGABYTE / piece.length / 5)

const BOMBS = {
  'one formula': `$${'x'.repeat(MEGABYTE)}$`,
  fractions: `$${many('\\frac{')}$`,
  scripts: `$${many('x^')}y$`,
  matrices: `$$${many('\\begin{matrix}')}x$$`,
  braces: many('{'),
  emphasis: many('\\emph{'),
  links: many('\\href{https://a.test/}{'),
  dollars: many('$'),
  'macros in a formula': '$\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\a\\a}\\a$',
  'macros in a text': '\\newcommand{\\a}{\\a\\a}\\a \\def\\b{\\b\\b}\\b',
  backslashes: many('\\'),
}

/** Nodes of one of them, at most: few are made of a text, and one of a formula too long to be set. */
const NODES = 3000

scenario('nesting, macro bombs and megabyte formulas cost bounded time and nodes', async ({ page }) => {
  const papers = Object.entries(BOMBS).map(([name, text]) => paper(name, { abstract: text }))
  const document = profile([...papers, paper('good', { title: 'A good one in $O(n^2)$', abstract: 'For $x$.' })])
  const widget = await page.open({ document })
  assert.equal((await widget.cards()).length, papers.length + 1)
  // A driver would miss the button where a text above it is still opening or closing.
  const press = (id) => widget.read((root, toggle) => root.querySelector(toggle).click(), widget.in(id, 'abstract-toggle'))
  for (const id of [...Object.keys(BOMBS), 'good']) {
    await press(id)
    await until(() => widget.attribute(widget.in(id, 'abstract-toggle'), 'aria-expanded'), 'true', id, 20_000)
    const size = await widget.read((root, selector) => {
      const all = [...root.querySelectorAll(`${selector} *`)]
      const depth = (element) => (element.closest('[part~="abstract"]') === element ? 0 : 1 + depth(element.parentElement))
      return [root.querySelector(selector).textContent.length, all.length, Math.max(0, ...all.map(depth))]
    }, widget.in(id, 'abstract'))
    const [length, nodes, deep] = size
    assert.ok(length > 0 && nodes < NODES && deep < 200, `${id}: ${nodes} nodes, ${deep} deep`)
    await press(id)
  }
  const set = () => widget.read((root) => root.querySelectorAll('[data-id="good"] math').length)
  await until(set, 2, 'the formulas of the good paper')
  await widget.search('a good one')
  await until(() => widget.cards(), ['good'], 'still searches', 10_000)
  assert.ok(await widget.sees(part('status')))
})
