/**
 * Profiles in the documented format, as large as one likes and the same in every run: an institute's or a busy person's
 * papers, with texts as long as real ones. There are no formulas in them: those load a file of their own, which no rival has.
 */
import { Random } from './random.mjs'
import { capitalised, Words } from './words.mjs'

const CATEGORIES = {
  CL: 'Computation and Language',
  CV: 'Computer Vision and Pattern Recognition',
  LG: 'Machine Learning',
  AI: 'Artificial Intelligence',
  IR: 'Information Retrieval',
  RO: 'Robotics',
  HC: 'Human-Computer Interaction',
  SE: 'Software Engineering',
  DB: 'Databases',
  CR: 'Cryptography and Security',
  NE: 'Neural and Evolutionary Computing',
  SD: 'Sound',
}
const TYPES = ['paper-conference', 'article-journal', 'article', 'chapter', 'thesis']

/** A profile with so many papers, as text: one paper a line. */
export function profile(papers, seed = 'scholar-profile') {
  const random = new Random(seed)
  const words = new Words(random)
  const many = (count, make) => [...new Set(Array.from({ length: count }, make))]
  const world = {
    random,
    words,
    owner: words.name(),
    people: many(40 + Math.round(papers / 5), () => words.name()),
    venues: many(40, () => venue(random, words)),
    tags: many(80, () => words.word() + (random.chance(0.4) ? ` ${words.word()}` : '')),
    places: many(30, () => `${capitalised(words.word())} University`),
  }
  const dates = Array.from({ length: papers }, () => date(random))
    .sort()
    .reverse()
  const lines = dates.map((date, position) => JSON.stringify(paper(world, date, position)))
  const head = JSON.stringify(header(world, papers)).slice(0, -1)
  return `${head},"papers":[\n${lines.join(',\n')}\n]}\n`
}

/** What a reader may search for in such a profile, frequent words first. */
export function terms(seed = 'scholar-profile') {
  return new Words(new Random(seed)).frequent(40)
}

function header({ random, words, owner, places }, papers) {
  return {
    version: 1,
    name: owner,
    affiliation: places[0],
    bio: words.title(),
    category: 'CL',
    links: { homepage: 'https://people.example/owner', github: 'https://code.example/owner' },
    metrics: {
      h_index: Math.round(4 * Math.sqrt(papers)),
      papers,
      citations: papers * 23,
      novelty: random.between(30, 70),
      ai_score: random.between(30, 70),
    },
    categories: CATEGORIES,
    updated: '2025-11-01',
    notice: 'Nothing of this is true: the words and figures are invented.',
  }
}

function paper({ random, words, owner, people, venues, tags, places }, date, position) {
  const authors = random.some(people, random.between(1, 7))
  authors.splice(random.between(0, authors.length), 0, owner)
  const number = String(position + 1).padStart(6, '0')
  const address = `https://papers.example/${number}`
  return {
    id: `10.1234/${number}`,
    title: words.title(),
    authors,
    affiliations: random.chance(0.3) ? [random.skewed(places)] : undefined,
    date,
    categories: random.some(Object.keys(CATEGORIES), random.between(1, 3)),
    tags: random.some(tags, random.between(1, 4)),
    venue: `${random.skewed(venues)} ${date.slice(0, 4)}`,
    type: random.skewed(TYPES),
    abstract: words.abstract(),
    links: {
      arxiv: random.chance(0.7) ? `${address}/abs` : undefined,
      pdf: random.chance(0.6) ? `${address}.pdf` : undefined,
      code: random.chance(0.35) ? `https://code.example/${number}` : undefined,
    },
    metrics: {
      citations: Math.floor(2 / (random.next() + 0.002)),
      novelty: random.chance(0.9) ? random.between(1, 100) : undefined,
      ai_score: random.between(1, 100),
    },
  }
}

function venue(random, words) {
  const name = capitalised(words.word())
  return random.of([
    `Journal of ${name}`,
    `Proceedings of ${name.slice(0, 5).toUpperCase()}`,
    `Letters on ${name}`,
  ])
}

/** A date of the last thirty years, now and then without a day. */
function date(random) {
  const two = (number) => String(number).padStart(2, '0')
  const month = `${random.between(1996, 2025)}-${two(random.between(1, 12))}`
  return random.chance(0.15) ? month : `${month}-${two(random.between(1, 28))}`
}
