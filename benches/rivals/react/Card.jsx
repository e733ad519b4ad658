/** One paper. */
import { Fragment, memo, useMemo } from 'react'
import { shown } from '../core/shown.js'

export const Card = memo(function Card({ paper, profile, position, open, onToggle }) {
  const view = useMemo(() => shown(paper, profile), [paper, profile])
  return (
    <article part="card" className="card" data-id={view.id} tabIndex={-1}>
      <div className="rail">
        <span part="card-category" className="badge" title={view.categoryName}>
          {view.category}
        </span>
        <time part="date" dateTime={view.date}>
          {view.dateText}
        </time>
        {view.code && <span part="code-badge">Code</span>}
      </div>
      <div>
        <h3 part="title" className="title">
          <a href={view.href}>{view.title}</a>
        </h3>
        <p part="authors" className="authors">
          {view.authors.list.map(({ name, owner }, place) => (
            <Fragment key={name}>
              {place > 0 && ', '}
              <span part="author" className={owner ? 'owner' : ''}>
                {name}
              </span>
            </Fragment>
          ))}
          {view.authors.more && ' et al.'}
          {view.affiliation && ` · ${view.affiliation}`}
        </p>
        <p part="venue" className="venue">
          {view.venue}
        </p>
        <ul className="tags">
          {view.tags.map((tag) => (
            <li key={tag} part="tag">
              {tag}
            </li>
          ))}
        </ul>
      </div>
      <dl className="figures">
        {view.metrics.map(({ key, label, text }) => (
          <div key={key} part="card-metric">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="foot row">
        {view.abstract && (
          <button part="abstract-toggle" aria-expanded={open} onClick={() => onToggle(position)}>
            Abstract
          </button>
        )}
        {view.links.map(({ key, href, label }) => (
          <a key={key} part="link" href={href}>
            {label}
          </a>
        ))}
      </div>
      {open && (
        <p part="abstract" className="abstract">
          {view.abstract}
        </p>
      )}
    </article>
  )
})
