import { Icon, type IconName } from '../parts/icon.tsx'

interface Props {
  icon: IconName
  title: string
  text: string
  /** The ISO date that the title says in words. */
  date?: string
}

/** One thing the shopper can count on. */
export function Assurance({ icon, title, text, date }: Props) {
  return (
    <li>
      <Icon name={icon} size={22} />
      <p>
        <strong>{date === undefined ? title : <time dateTime={date}>{title}</time>}</strong>
        <span>{text}</span>
      </p>
    </li>
  )
}
