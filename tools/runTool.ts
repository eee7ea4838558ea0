import { complain } from './complain.ts'

/** What `main.ts` of a tool exports. */
export interface Tool {
  /** Does what the tool is for and gives the exit code; what it throws is told in its message alone. */
  main(args: string[]): Promise<number>
  /** How the tool is called, and what it does. */
  USAGE: string
}

/** Runs a tool, or shows its usage to who asks for help. Gives the exit code: the tool's own, or 1 when it failed. */
export async function runTool(tool: Tool, args: string[]): Promise<number> {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(`${tool.USAGE}\n`)
    return 0
  }
  try {
    return await tool.main(args)
  } catch (error) {
    complain(isWrongOption(error) ? `${error.message}\n\n${tool.USAGE}` : error)
    return 1
  }
}

/** Whether `parseArgs` of Node threw it: that says what is wrong, not what would be right. */
function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
}
