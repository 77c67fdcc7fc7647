export { type CompiledInfo, type CompiledProgram, compile } from './compile.ts'
export { conditionToLatex, equationToLatex } from './latex.ts'
export { conditionToMathML, equationToMathML, expressionToMathML } from './mathml.ts'
export type { Backend, CompileOptions } from './options.ts'
