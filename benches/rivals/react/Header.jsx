/** The researcher: name, affiliation, pages and figures. */
import { memo } from 'react'
import { links, metrics } from '../core/shown.js'

export const Header = memo(function Header({ profile }) {
  return (
    <header part="header">
      <h1 part="name">{profile.name}</h1>
      {profile.affiliation && <p>{profile.affiliation}</p>}
      {profile.bio && <p>{profile.bio}</p>}
      <p className="row">
        {links(profile.links).map(({ key, href, label }) => (
          <a key={key} href={href}>
            {label}
          </a>
        ))}
      </p>
      <dl part="metrics" className="metrics">
        {metrics(profile.metrics).map(({ key, label, text }) => (
          <div key={key} part="metric" data-metric={key}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
})
