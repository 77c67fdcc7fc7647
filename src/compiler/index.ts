export { type CompiledInfo, type CompiledProgram, compile } from './compile.ts'
export { conditionToMathML, equationToMathML, expressionToMathML } from './mathml.ts'
export type { Backend, CompileOptions } from './options.ts'
export { eventsToWatch } from './watched.ts'
