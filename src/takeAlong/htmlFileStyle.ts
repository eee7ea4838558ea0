/** How a saved article looks: like a page of a book, in the colours of whoever opens it. */
export const STYLE = `:root {
  color-scheme: light dark;
}
body {
  margin: 0;
  font:
    1.1rem / 1.6 Charter,
    Georgia,
    serif;
}
article {
  max-width: 42rem;
  margin: 0 auto;
  padding: 2rem 1.25rem 5rem;
  overflow-wrap: anywhere;
}
h1 {
  font-size: 1.9rem;
  line-height: 1.2;
}
h2,
h3,
h4,
h5,
h6 {
  margin: 1.5em 0 0;
  line-height: 1.3;
}
section {
  padding: 0 1.25rem;
  border-inline-start: 3px solid;
  font-size: 0.95em;
}
section h2 {
  font-size: 1rem;
}
.source,
figcaption {
  font-size: 0.85em;
  opacity: 0.8;
}
figure {
  margin: 1.5em 0;
}
img {
  max-width: 100%;
  height: auto;
}
blockquote {
  margin-inline: 0;
  padding-inline-start: 1rem;
  border-inline-start: 3px solid;
}
pre {
  overflow-x: auto;
  font-size: 0.85em;
  white-space: pre-wrap;
}
table {
  border-collapse: collapse;
  font-size: 0.9em;
}
caption {
  padding-bottom: 0.4em;
  text-align: start;
}
dt {
  font-weight: bold;
}
td,
th {
  padding: 0.3em 0.7em;
  border: 1px solid;
  text-align: start;
  vertical-align: top;
}
`
