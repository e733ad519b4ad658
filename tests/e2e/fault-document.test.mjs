import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { fault, longRun, openWith } from './fault.mjs'
import { appShell, bytes, endless } from './faults.mjs'
import { many, paper, profile, sample } from './profiles.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const document = (...rest) => fault('document', ...rest)
const NOT_JSON = { expected: 'a panel of kind `not-json`, with line and column' }

/** The smallest picture there is: one transparent point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const text = JSON.stringify(sample)
const instead = {
  'an HTML page': appShell(),
  'nothing at all': bytes(''),
  'a picture': bytes(PICTURE, { 'content-type': 'image/png' }),
  'a profile in UTF-16': bytes(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'a profile in gzip that is not labelled so': bytes(gzipSync(text)),
}
for (const [name, file] of Object.entries(instead)) {
  document(`${name} in place of a profile`, NOT_JSON, async (given) => {
    const seen = await openWith(given, file)
    assert.match(await given.page.widget().text(part('error')), /line 1/)
    return seen
  })
}

const cutOff = { expected: 'a panel of kind `not-json` each time; never half a page for the whole' }
document('a profile that ends early, at each of its bytes', cutOff, async (given) => {
  const whole = JSON.stringify(profile([paper('à', { abstract: 'One $x^2$.' }), paper('b', { date: '2024-05' })]))
  const content = Buffer.from(whole)
  given.site.files['cut.json'] = ({ request, response, headers }) => {
    const length = Number(new URL(request.url, 'http://localhost').searchParams.get('length'))
    response.writeHead(200, headers).end(content.subarray(0, length))
  }
  const { page } = given
  await openWith(given, sample)
  const seen = await longRun(page, async (count) => {
    const host = document.querySelector('scholar-profile')
    const outcomes = {}
    const note = ({ type, detail }) => {
      const outcome = detail.kind ?? type
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
    for (const type of ['load', 'error']) host.addEventListener(`scholar-profile-${type}`, note)
    const cards = []
    for (let length = 0; length < count; length++) {
      host.src = `cut.json?length=${length}`
      await host.refresh()
      cards.push(host.shadowRoot.querySelectorAll('[part~="card"]').length)
    }
    return { outcomes, cards: Math.max(...cards) }
  }, content.length)
  assert.deepEqual(seen, { outcomes: { 'not-json': content.length }, cards: 0 })
  return '`not-json` at each byte'
})

document('more than `max-size`, without an end', { expected: 'a panel of kind `too-large`, and the request is ended' }, async (given) => {
  const { file, told } = endless()
  const seen = await openWith(given, file, { attributes: { 'max-size': 2 } })
  await until(() => given.site.asked(/profile\.json/).every(({ aborted }) => aborted), true, 'ended')
  // What lies between server and page has been sent, too.
  assert.ok(told.sent < 64, `${told.sent} MiB`)
  return seen
})

const nested = (depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const GOOD = 'the good papers, and a warning'

document('a hundred thousand lists in each other', { expected: 'all else; what is too deep is left out or refused' }, (given) =>
  openWith(given, `{"name":"Ada","extra":${nested(100_000)},"papers":["One",{"title":"Two","x":${nested(100_000)}}]}`),
)

document('numbers like 1e999', { expected: `${GOOD} for each` }, (given) =>
  openWith(given, '{"name":"Ada","metrics":{"h_index":1e999},"papers":["One",{"title":"Two","metrics":{"citations":-1e999}}]}'),
)

document('200 papers with the same id', { expected: 'all of them, under ids of their own' }, async (given) => {
  const papers = many(200).map((paper) => ({ ...paper, id: 'same' }))
  const seen = await openWith(given, profile(papers), { attributes: { 'page-size': 300 } })
  assert.equal(new Set(await given.page.widget().cards()).size, 200)
  return seen
})

document('every field of the wrong type', { expected: `${GOOD} for each field` }, async (given) => {
  const wrong = new URL('../corpus/profile/wrong-fields.json', import.meta.url)
  return openWith(given, await readFile(wrong, 'utf8'))
})

document('papers of the wrong type among good ones', { expected: `${GOOD} for each of the others` }, async (given) => {
  const odd = new URL('../corpus/profile/odd-papers.json', import.meta.url)
  return openWith(given, await readFile(odd, 'utf8'))
})
