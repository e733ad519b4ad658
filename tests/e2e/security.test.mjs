import assert from 'node:assert/strict'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { paper, profile } from './profiles.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script>'

/** A document with this text in every field that is shown. */
const filledWith = (text) => ({
  name: text,
  affiliation: text,
  bio: text,
  category: text,
  categories: { [text]: text },
  links: { [text]: 'https://ada.test/' },
  metrics: { [text]: 1 },
  metric_info: { [text]: { label: text, unit: text, description: text, max: 2 } },
  notice: text,
  source: text,
  papers: [
    {
      id: text,
      title: text,
      authors: [text, { name: text, affiliation: text }],
      affiliations: [text],
      categories: [text],
      venue: text,
      status: text,
      award: text,
      tldr: text,
      note: text,
      abstract: text,
      links: { [text]: 'https://ada.test/' },
      metrics: { [text]: 1 },
    },
  ],
})

/** Names of elements that only markup of a document could have made. */
const foreign = (widget) =>
  widget.read((root) =>
    [...root.querySelectorAll('img, script, iframe, object, embed, form, style, link')].map(
      (made) => made.localName,
    ),
  )

scenario('a policy that goes by nonces is enough', async ({ page, site }) => {
  const own = `script-src 'nonce-abc' ${site.url('watch.js')} 'wasm-unsafe-eval'`
  site.policy = site.policy.replace(/script-src [^;]*/, own)
  const script = '<script type="module" nonce="abc" src="scholar-profile.js"></script>'
  const widget = await page.open({ document: profile([paper('one', { title: 'Of $x$' })]), script })
  assert.deepEqual(await widget.cards(), ['one'])
  await widget.click(widget.in('one', 'cite'))
  await until(() => widget.sees(widget.in('one', 'bibtex')), true, 'what loads later, too')
})

scenario('markup in a document is text, wherever it stands', async ({ page }) => {
  const widget = await page.open({ document: filledWith(MARKUP) })
  await widget.click(part('expand-all'))
  await until(() => widget.count(part('abstract')), 1, 'opened')
  const shown = [
    'name',
    'affiliation',
    'bio',
    'profile-links',
    'metric',
    'category',
    'card-category',
    'title',
    'author',
  ]
  shown.push(
    'card-affiliation',
    'venue',
    'paper-status',
    'award',
    'tldr',
    'note',
    'abstract',
    'link',
    'card-metric',
    'footer',
  )
  for (const name of shown) assert.match(await widget.text(part(name)), /<img src=x/, name)
  assert.deepEqual(await foreign(widget), [])
})

scenario('markup in a search, an attribute or an address is text', async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  const widget = await page.open({
    document: profile(['One']),
    attributes: { query: MARKUP, category: MARKUP },
  })
  assert.match(await widget.text(part('empty')), /<img src=x/)
  assert.deepEqual(await foreign(widget), [])
  await widget.set({ src: MARKUP })
  await page.event('error')
  assert.match(await widget.text(part('error')), /<img/)
  assert.deepEqual(await foreign(widget), [])
})

const TRICKS = [
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://ada.test/1',
  'file:///etc/passwd',
  '//elsewhere.test/x',
  '\\\\elsewhere.test\\x',
  'https://user@elsewhere.test/',
  'https:\\elsewhere.test',
]

scenario('an address that is not plainly one becomes no link, and the others stay', async ({ page }) => {
  const links = Object.fromEntries(TRICKS.map((address, place) => [`trick${place}`, address]))
  const papers = [
    { title: 'T', links: { ...links, code: TRICKS[0], doi: TRICKS[0], pdf: 'https://files.test/t.pdf' } },
  ]
  const widget = await page.open({
    document: profile(papers, { links, avatar: TRICKS[5], source: { name: 'S', url: TRICKS[0] } }),
  })
  const addresses = await widget.read((root) =>
    [...root.querySelectorAll('[href]:not([part~="permalink"]), [src]')].map(
      (element) => element.href ?? element.src,
    ),
  )
  assert.deepEqual([...new Set(addresses)], ['https://files.test/t.pdf'])
  const [{ detail }] = await page.events('load')
  for (const place of TRICKS.keys()) {
    assert.ok(
      detail.warnings.some((warning) => warning.startsWith(`papers[0].links.trick${place}:`)),
      TRICKS[place],
    )
  }
})
