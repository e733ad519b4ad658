/** Loads the profile and holds what the reader has chosen. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Papers, natural } from '../core/papers.js'
import { PAGE, statusText } from '../core/shown.js'
import { Card } from './Card.jsx'
import { Header } from './Header.jsx'
import { Toolbar } from './Toolbar.jsx'

const START = { query: '', categories: new Set(), code: false, sort: 'profile', order: 'asc' }

export function App() {
  const [papers, setPapers] = useState(null)
  useEffect(() => {
    let current = true
    fetch('profile.json')
      .then((response) => response.json())
      .then((profile) => current && setPapers(new Papers(profile)))
    return () => {
      current = false
    }
  }, [])
  useEffect(() => papers?.prepare(), [papers])
  return papers ? <Profile papers={papers} /> : <p className="status">Loading…</p>
}

function Profile({ papers }) {
  const [query, setQuery] = useState(START)
  const [limit, setLimit] = useState(PAGE)
  const [opened, setOpened] = useState(() => new Set())

  const { positions, counts } = useMemo(() => papers.select(query), [papers, query])
  const page = useMemo(() => positions.slice(0, limit), [positions, limit])

  const change = useCallback((changes) => {
    setQuery((query) => {
      const next = { ...query, ...changes }
      if (changes.sort) next.order = natural(changes.sort)
      return next
    })
    setLimit(PAGE)
  }, [])
  const toggleAbstract = useCallback((position) => {
    setOpened((opened) => {
      const next = new Set(opened)
      if (!next.delete(position)) next.add(position)
      return next
    })
  }, [])

  return (
    <>
      <Header profile={papers.profile} />
      <Toolbar papers={papers} query={query} counts={counts} onChange={change} />
      <p part="status" className="status" role="status">
        {statusText(positions.length, papers.all.length)}
      </p>
      <div part="list">
        {page.map((position) => (
          <Card
            key={position}
            paper={papers.all[position]}
            profile={papers.profile}
            position={position}
            open={opened.has(position)}
            onToggle={toggleAbstract}
          />
        ))}
      </div>
      {positions.length > limit && (
        <button part="more" className="more" onClick={() => setLimit(limit + PAGE)}>
          Show more
        </button>
      )}
    </>
  )
}
