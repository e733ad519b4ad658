import assert from 'node:assert/strict'
import { element } from './page.mjs'
import { paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { part } from './widget.mjs'

/** A document of which every text is as long as can be. */
const endless = profile(
  [
    paper('long', {
      title: 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4),
      authors: ['Wolfeschlegelsteinhausenbergerdorff'.repeat(3)],
      affiliations: ['a'.repeat(90)],
      abstract: `https://long.test/${'very-long-path/'.repeat(20)} and $${'x_1 + '.repeat(60)}x$`,
      links: { ['label'.repeat(30)]: 'https://long.test/' },
      venue: 'V'.repeat(120),
      award: 'A'.repeat(80),
      categories: ['LONG.CATEGORY.CODE.WITH.PARTS'],
      metrics: { citations: 123_456_789, ['unbroken'.repeat(8)]: 1 },
    }),
    paper('arabic', { title: 'نماذج اللغة للنصوص القصيرة', authors: ['محمد بن أحمد'] }),
  ],
  {
    name: 'ANameWithoutAnySpaces'.repeat(6),
    affiliation: 'I'.repeat(100),
    bio: 'B'.repeat(200),
    links: { ['home'.repeat(40)]: 'https://long.test/' },
    metrics: { citations: 987_654_321, novelty: 54, ['endless'.repeat(12)]: 7 },
    notice: 'N'.repeat(200),
  },
)

/** Parts that stick out of the page, and the width to which the page can be scrolled. */
const overflow = (widget) =>
  widget.read((root) => {
    const width = document.documentElement.clientWidth
    const out = [...root.querySelectorAll('[part]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return right > width + 1 || left < -1
      })
    return {
      out: out.map((element) => element.getAttribute('part')),
      scrolls: document.documentElement.scrollWidth - width,
    }
  })

for (const width of [320, 500, 1000, 1600]) {
  for (const [kind, document] of Object.entries({ usual: sample, endless })) {
    scenario(`nothing sticks out at ${width} px of a document with ${kind} texts`, async ({ page }) => {
      const widget = await page.open({ document, emulate: { width } })
      await widget.click(part('expand-all'))
      assert.deepEqual(await overflow(widget), { out: [], scrolls: 0 })
    })
  }
}

scenario('explanations stay on the page where there is little room', async ({ page }) => {
  const widget = await page.open({ document: sample, emulate: { width: 320 } })
  for (const metric of Object.keys(sample.metrics)) {
    await widget.click(`${part('metric', { metric })} button`)
    assert.equal(await widget.sees(`${part('metric', { metric })} .explanation`), true, metric)
    assert.equal((await overflow(widget)).scrolls, 0, metric)
    const outside = await widget.read((root) => {
      const { left, right } = root.querySelector('.explanation:not([hidden])').getBoundingClientRect()
      return left < 0 || right > document.documentElement.clientWidth
    })
    assert.equal(outside, false, metric)
    await page.press('ESCAPE')
  }
})

scenario(
  'on a page written from right to left nothing sticks out, and dates keep their order',
  async ({ page, site }) => {
    site.files['profile.json'] = sample
    const body = `<div dir="rtl">${element({ src: 'profile.json' })}</div>`
    const widget = await page.open({ body, emulate: { width: 500 } })
    assert.deepEqual(await overflow(widget), { out: [], scrolls: 0 })
    assert.equal(await widget.text(part('date')), 'Sep 27, 2024')
  },
)

const HOSTILE = `
  html, body { line-height: 3; white-space: pre; text-transform: uppercase; letter-spacing: 0.4em; word-spacing: 1em;
    text-indent: 5em; text-align: right; word-break: break-all; font-variant: small-caps; font-style: italic;
    font-weight: 900; text-shadow: 0 0 9px red; cursor: wait; list-style: square; visibility: visible; }
  * { box-sizing: content-box; margin: 9px !important; }
  button, input, select { border: 9px solid red !important; font-size: 40px !important; }
  h2, h3, h4, p, dl, dd, ul, article { color: red !important; padding: 40px !important; display: inline !important; }
  [hidden] { display: block !important; }
  .card, .widget, .title, .header { position: fixed !important; background: red !important; }`

const PROPERTIES =
  `lineHeight whiteSpace textTransform letterSpacing wordSpacing textIndent textAlign wordBreak
  fontVariantCaps fontStyle fontWeight fontSize textShadow color display padding position`.split(/\s+/)
const PARTS = 'name metric search category sort status card title authors date footer'.split(' ')

scenario('strong styles of the page do not reach inside', async ({ page, site }) => {
  site.files['hostile.css'] = HOSTILE
  const look = (widget) =>
    widget.read(
      (root, selectors, properties) =>
        selectors.map((selector) => {
          const style = getComputedStyle(root.querySelector(selector))
          return [
            selector,
            ...properties.map((property) => `${property}: ${style[property].replace('left', 'start')}`),
          ]
        }),
      PARTS.map((name) => part(name)),
      PROPERTIES,
    )
  const calm = await look(await page.open({ document: sample }))
  const widget = await page.open({ document: sample, head: '<link rel="stylesheet" href="hostile.css">' })
  assert.deepEqual(await look(widget), calm)
  assert.deepEqual(await widget.texts('.explanation'), [], 'what is hidden stays hidden')
})

scenario("the widget takes the page's font and its size", async ({ page, site }) => {
  site.files['font.css'] = 'body { font: 20px serif }'
  const widget = await page.open({ document: sample, head: '<link rel="stylesheet" href="font.css">' })
  assert.match(await widget.style(part('authors'), 'fontFamily'), /serif/)
  const large = Number.parseFloat(await widget.style(part('authors'), 'fontSize'))
  const plain = await page.open({ document: sample })
  assert.ok(large > Number.parseFloat(await plain.style(part('authors'), 'fontSize')))
})

scenario('everything that can be pressed is large enough for a finger', async ({ page }) => {
  for (const width of [360, 1000]) {
    const widget = await page.open({ document: sample, emulate: { width } })
    const small = await widget.read((root) =>
      [...root.querySelectorAll('button, input, select, a[part]')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .map((control) => [
          control.getAttribute('part') ?? control.className,
          control.getBoundingClientRect(),
        ])
        .filter(([, box]) => box.width < 23.9 || box.height < 23.9)
        .map(([name, box]) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
    )
    assert.deepEqual([...new Set(small)], [], `at ${width} px`)
  }
})
