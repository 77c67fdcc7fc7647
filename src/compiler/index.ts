export { type CompiledInfo, type CompiledProgram, compile } from './compile.ts'
export type { CompileOptions } from './options.ts'
