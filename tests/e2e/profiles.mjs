/** Documents for the tests. Nobody real is in them. */

/** A profile with these papers. */
export function profile(papers, more = {}) {
  return { version: 1, name: 'Ada Example', papers, ...more }
}

/** A paper with an id and a title, and what else a test is about. */
export function paper(id, more = {}) {
  return { id, title: `Paper ${id}`, authors: ['Ada Example'], ...more }
}

/** `count` papers with the ids n0, n1, … and titles that sort in the same order. */
export function many(count) {
  return Array.from({ length: count }, (_, place) =>
    paper(`n${place}`, {
      title: `Numbered ${String(place).padStart(5, '0')}`,
      date: `20${10 + (place % 15)}-0${1 + (place % 9)}`,
      categories: [['CL', 'CV', 'LG'][place % 3]],
      abstract: `Abstract number ${place}.`,
      metrics: { citations: place },
    }),
  )
}

/** Six papers that differ in all that can be searched, filtered and sorted. Counts: CL 3, LG 2, CV 1, IR 1; code 3. */
export const sample = profile(
  [
    paper('tides', {
      title: 'Tidal Forecasts from Sparse Buoys',
      authors: ['Ada Example', 'Bo Second', 'Cy Tertius', 'Di Fourth', 'Ed Fifth'],
      affiliations: ['Harbour Institute'],
      date: '2024-09-27',
      categories: ['CV'],
      venue: 'Journal of Small Waves',
      status: 'accepted',
      award: 'Best Paper',
      tldr: 'Few buoys are enough.',
      note: 'Extended version to come.',
      abstract:
        'Buoys drift. We forecast tides with $35$ of them, 8.6\\% better than before; see https://tides.test/data.',
      links: { code: 'https://code.test/tides', pdf: 'https://files.test/tides.pdf', doi: '10.5555/tides' },
      metrics: { citations: 40, novelty: 70, impact: 3 },
    }),
    paper('kites', {
      title: 'kites that écoute',
      authors: ['Bo Second', 'Ada Example'],
      date: '2023-03',
      categories: ['CL'],
      has_code: true,
      abstract: 'Kites listen to deep belief networks.',
      metrics: { citations: 5, novelty: 10 },
    }),
    paper('moths', {
      title: 'Moths at Night',
      date: '2022',
      categories: ['CL', 'LG'],
      abstract: 'Networks of deep roots, and the belief of moths.',
      metrics: { citations: 0, novelty: 90 },
    }),
    paper('ferns', { title: 'Ferns', categories: ['CL'] }),
    paper('quartz', {
      title: 'Éclats of ＱＵＡＲＴＺ７',
      authors: ['Zoë Müller'],
      date: '2024-01-15',
      categories: ['LG'],
      tags: ['mineralogy'],
      abstract: 'Crystals.',
      links: { code: 'https://code.test/quartz' },
      metrics: { citations: 40 },
    }),
    paper('zinc', {
      title: '锌的推荐系统',
      authors: ['王小明'],
      date: '2021-12-02',
      categories: ['IR'],
      abstract: '我们研究矿物的推荐。',
    }),
  ],
  {
    affiliation: 'Harbour Institute',
    bio: 'Works on water and stones.',
    category: 'CL',
    categories: { IR: 'Finding Stones' },
    links: { homepage: 'https://ada.test/', github: 'https://github.test/ada' },
    metrics: { h_index: 3, papers: 6, citations: 1234, novelty: 54, ai_score: 52 },
    metric_info: { impact: { label: 'Impact rank', higher_is_better: false } },
    notice: 'Sample data.',
    source: { name: 'Example Index', url: 'https://index.test/' },
    updated: '2025-11-01',
  },
)

/** The ids of the sample in its order. */
export const ALL = sample.papers.map((paper) => paper.id)

/**
 * A document with everything that a document can have, so that each control and each kind of text is on its page: the
 * papers of the sample, one with all marks and links, and enough years, types and names for each row of toggles.
 */
export const complete = {
  ...sample,
  papers: [
    paper('reefs', {
      title: 'Reefs and $O(n^2)$ Rocks: a Study of Very Long Shores and of What the Sea Leaves There',
      authors: [
        { name: 'Bo Second', equal: true, url: 'https://bo.test/' },
        { name: 'Ada Example', equal: true, corresponding: true, orcid: '0000-0002-1825-0097' },
        { name: 'Cy Tertius', url: 'https://cy.test/' },
        ...['Di Fourth', 'Ed Fifth', 'Flo Sixth'],
      ],
      affiliations: ['Harbour Institute', 'Sea School'],
      date: '2024-11',
      type: 'article-journal',
      categories: ['CV', 'LG'],
      venue: 'Journal of Small Waves',
      featured: true,
      tags: ['shores', 'mineralogy', 'a tag of several words'],
      abstract: 'Reefs keep $x^2$ rocks; see https://reefs.test/data and \\href{https://more.test/}{more}.',
      links: {
        pdf: 'https://files.test/reefs.pdf',
        code: 'https://code.test/reefs',
        slides: 'https://files.test/slides.pdf',
        doi: '10.5555/reefs',
      },
      metrics: { citations: 12, novelty: 33, impact: 7 },
    }),
    paper('sands', { type: 'paper-conference', date: '2020', tags: ['shores'], categories: ['CL'] }),
    ...sample.papers,
  ],
  citations_by_year: { 2020: 3, 2021: 40, 2022: 120, 2024: 400 },
  links: { ...sample.links, email: 'mailto:ada@ada.test' },
}
