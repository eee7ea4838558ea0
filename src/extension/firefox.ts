/** Whether this is Firefox. Told apart when it is built, since Firefox's reviewers are warned of a mere mention of Chrome's side panel. */
export const IS_FIREFOX = import.meta.env.MODE === 'firefox'
