/** Whether a text ends as a question does; Greek asks with a semicolon, or a sign (U+037E) that looks like one. */
export function endsAsQuestion(text: string): boolean {
  return QUESTION.test(text)
}

const QUESTION = /[?？؟;\u037e]["”»」』]*$/u
