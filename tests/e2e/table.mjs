/**
 * The tables of docs/reliability.md, between two marks for each section. As a program, `node table.mjs FOLDER` writes them
 * from what the tests of faults saw, which they have kept in that folder, one file an engine; with `--check ENGINE`
 * it tells instead whether the page has a row that this engine's tests do not know.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const PAGE = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url))

const ENGINES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }

/** The sections of the page. */
export const TITLES = {
  network: 'On the way to the document',
  document: 'In the document',
  program: "In the widget's own files",
  life: 'On a page that changes',
  host: 'In the host page',
}

const begin = (section) => `<!-- ${section}: written by the end-to-end tests -->`
const END = '<!-- end -->'
const HEAD = '| fault | expected | seen |\n| --- | --- | --- |\n'

/** A text as it stands in a table. */
export const escaped = (text) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()

/** What was seen, said once for engines that agree. */
function together(seen) {
  const texts = new Map()
  for (const [engine, name] of Object.entries(ENGINES)) {
    const text = seen[engine] ?? 'not tested yet'
    texts.set(text, [...(texts.get(text) ?? []), name])
  }
  return [...texts].map(([text, names]) => `**${names.join(', ')}:** ${escaped(text)}`).join('<br>')
}

/** What an engine saw, out of what is said of all. */
function apart(cell, engine) {
  for (const line of cell.split('<br>')) {
    const [, names, text] = /^\*\*(.*?):\*\* (.*)$/.exec(line) ?? []
    if (names?.split(', ').includes(ENGINES[engine])) return text
  }
  return undefined
}

const textOf = () => (existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '')

/** The rows of a section as the page has them: name, expectation, what was seen. */
function rowsOf(page, section) {
  const table = page.split(begin(section))[1]?.split(END)[0] ?? ''
  const lines = table.split('\n').filter((line) => line.startsWith('| ')).slice(2)
  return lines.map((line) => line.slice(2, -2).split(/ (?<!\\)\| /))
}

/** What the page says that is expected of a fault, and what an engine saw of it. */
export function committed(section, name, engine) {
  const row = rowsOf(textOf(), section).find(([found]) => found === escaped(name))
  return row ? { expected: row[1], seen: apart(row[2], engine) } : undefined
}

/** What was kept of an engine's tests; of a fault that was tested twice, what was seen last. */
function kept(folder, engine) {
  const file = path.join(folder, `${engine}.jsonl`)
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  return new Map(lines.map((line) => JSON.parse(line)).map((row) => [`${row.section}: ${row.name}`, row]))
}

function write(folder) {
  const engines = Object.keys(ENGINES).map((engine) => [engine, kept(folder, engine)])
  if (!engines.some(([, notes]) => notes.size)) return console.error(`No test has kept what it saw in ${folder}: ${PAGE} stays.`)
  let page = textOf()
  for (const section of Object.keys(TITLES)) {
    const rows = new Map()
    for (const [engine, notes] of engines) {
      for (const [key, row] of notes) {
        if (row.section !== section) continue
        if (!rows.has(key)) rows.set(key, { ...row, seen: {} })
        rows.get(key).seen[engine] = row.seen
      }
    }
    // An engine that this machine is without keeps what it saw elsewhere.
    for (const [engine, notes] of engines) {
      if (notes.size) continue
      for (const row of rows.values()) row.seen[engine] = committed(section, row.name, engine)?.seen
    }
    const lines = [...rows.values()].map(
      ({ name, expected, seen }) => `| ${escaped(name)} | ${escaped(expected)} | ${together(seen)} |\n`,
    )
    const [before, rest] = page.split(begin(section))
    if (rest === undefined) throw new Error(`${PAGE} has no mark ${begin(section)}`)
    page = `${before}${begin(section)}\n\n${HEAD}${lines.join('')}\n${END}${rest.slice(rest.indexOf(END) + END.length)}`
  }
  writeFileSync(PAGE, page)
}

function check(folder, engine) {
  const notes = kept(folder, engine)
  const known = new Set([...notes.values()].map(({ section, name }) => `${section}: ${escaped(name)}`))
  const page = textOf()
  const rows = Object.keys(TITLES).flatMap((section) => rowsOf(page, section).map(([name]) => `${section}: ${name}`))
  const strangers = rows.filter((row) => !known.has(row))
  const missing = [...known].filter((row) => !rows.includes(row))
  for (const row of strangers) console.error(`docs/reliability.md tells of what no test in ${engine} has seen: ${row}`)
  for (const row of missing) console.error(`docs/reliability.md does not tell what was seen in ${engine}: ${row}`)
  if (strangers.length || missing.length) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, option, engine] = process.argv.slice(2)
  if (option === '--check') check(folder, engine)
  else write(folder)
}
