import { Component, type ComponentChild } from 'preact'

/** A component that is drawn again only when `isSame` says that its new properties differ from the old ones. */
export function memo<P extends object>(draw: (props: P) => ComponentChild, isSame: (old: P, next: P) => boolean) {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P) {
      return !isSame(this.props, next)
    }
    override render() {
      return draw(this.props)
    }
  }
}
