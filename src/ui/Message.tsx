import type { ComponentChildren } from 'preact'
import './message.css'

interface MessageProps {
  title: string
  text: string
  /** What the reader can do about it. */
  children?: ComponentChildren
}

/** A state in words, in place of the content that it explains the lack of. */
export function Message({ title, text, children }: MessageProps) {
  return (
    <div class="message">
      {/* What the reader can do about it may go with being done, and then the keyboard's place is here. */}
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  )
}
