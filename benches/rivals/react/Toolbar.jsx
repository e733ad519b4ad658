/** Search, order and filters. */
import { orderWord, sortKeys } from '../core/shown.js'

export function Toolbar({ papers, query, counts, onChange }) {
  const toggle = (code) => {
    const categories = new Set(query.categories)
    if (!categories.delete(code)) categories.add(code)
    onChange({ categories })
  }
  return (
    <div part="toolbar" className="toolbar">
      <div className="row">
        <input
          part="search"
          className="search"
          type="search"
          aria-label="Search"
          value={query.query}
          onInput={({ currentTarget }) => onChange({ query: currentTarget.value })}
        />
        {papers.hasCode && (
          <button
            part="code-filter"
            aria-pressed={query.code}
            onClick={() => onChange({ code: !query.code })}
          >
            Has code
          </button>
        )}
        <select
          part="sort"
          aria-label="Sort by"
          value={query.sort}
          onChange={({ currentTarget }) => onChange({ sort: currentTarget.value })}
        >
          {sortKeys(papers).map(([key, word]) => (
            <option key={key} value={key}>
              {word}
            </option>
          ))}
        </select>
        <button part="order" onClick={() => onChange({ order: query.order === 'asc' ? 'desc' : 'asc' })}>
          {orderWord(query.sort, query.order)}
        </button>
      </div>
      <div className="chips">
        {papers.categories.map((code) => (
          <button
            key={code}
            part="category"
            data-category={code}
            title={papers.profile.categories?.[code] ?? code}
            aria-pressed={query.categories.has(code)}
            onClick={() => toggle(code)}
          >
            {code} {counts.get(code)}
          </button>
        ))}
      </div>
    </div>
  )
}
