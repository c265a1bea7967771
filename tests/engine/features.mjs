// What the scripts of the theme ask of a browser, by the names of @mdn/browser-compat-data: told by TypeScript, which knows of each
// member what it belongs to. Prints one line a use: names joined by "|" of which one is meant, a tab, file and line.
import ts from "typescript";
import { basename } from "node:path";

const TOKENS = {
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: "javascript.operators.nullish_coalescing_assignment",
  [ts.SyntaxKind.BarBarEqualsToken]: "javascript.operators.logical_or_assignment",
  [ts.SyntaxKind.QuestionQuestionToken]: "javascript.operators.nullish_coalescing",
  [ts.SyntaxKind.QuestionDotToken]: "javascript.operators.optional_chaining",
  [ts.SyntaxKind.AsteriskAsteriskToken]: "javascript.operators.exponentiation",
  [ts.SyntaxKind.PropertyDeclaration]: "javascript.classes.public_class_fields",
  [ts.SyntaxKind.PrivateIdentifier]: "javascript.classes.private_class_fields",
  [ts.SyntaxKind.ClassStaticBlockDeclaration]: "javascript.classes.static.initialization_blocks",
};
const OWNERS = {
  NodeListOf: "NodeList",
  HTMLHyperlinkElementUtils: "HTMLAnchorElement",
  Uint32Array: "TypedArray",
  Float64Array: "TypedArray",
};
const SILENT = /(Init|Options|Params|Dictionary)$|^(CSSStyleDeclaration|RegExpExecArray|RegExpMatchArray)$/; // no member a browser can lack
const MIXINS = ["EventTarget", "Element", "HTMLElement", "Document", "Node", "Window", "Response", "Navigator", "CharacterData", "HTMLInputElement", "SVGElement"];

const [project] = process.argv.slice(2);
const config = ts.getParsedCommandLineOfConfigFile(project, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} });
const program = ts.createProgram(config.fileNames, config.options);
const checker = program.getTypeChecker();

for (const source of program.getSourceFiles()) {
  if (source.fileName.endsWith(".d.ts")) continue;
  const tell = (names, node) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    console.log(`${names.join("|")}\t${basename(source.fileName)}:${line + 1}`);
  };
  const walk = (node) => {
    if (TOKENS[node.kind]) tell([TOKENS[node.kind]], node);
    if (ts.isRegularExpressionLiteral(node)) for (const name of ofPattern(node.text)) tell([name], node);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) tell(["javascript.operators.import"], node);
    if (ts.isIdentifier(node) && !ts.isJSDoc(node.parent)) {
      const names = ofSymbol(checker.getSymbolAtLocation(node), node);
      if (names.length) tell(names, node);
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
}

/** @param {string} text */
function ofPattern(text) {
  const base = "javascript.regular_expressions";
  const flags = text.slice(text.lastIndexOf("/") + 1);
  return [
    ...(/\(\?<[=!]/.test(text) ? [`${base}.lookbehind_assertion`] : []),
    ...(/\\p\{/.test(text) ? [`${base}.unicode_character_class_escape`] : []),
    ...(/\(\?<[a-z]/i.test(text) ? [`${base}.named_capturing_group`] : []),
    ...(flags.includes("v") ? ["javascript.builtins.RegExp.unicodeSets"] : []),
    ...(flags.includes("d") ? ["javascript.builtins.RegExp.hasIndices"] : []),
  ];
}

/** The names a symbol of the language or of the browser may have; none for what is our own. */
function ofSymbol(symbol, node) {
  const declaration = symbol?.declarations?.find((each) => each.getSourceFile().fileName.includes("/typescript/lib/lib."));
  if (!declaration || ts.isTypeNode(node.parent) || symbol.name.startsWith("__index")) return [];
  const isDom = declaration.getSourceFile().fileName.includes("lib.dom");
  const root = isDom ? "api" : "javascript.builtins";
  const owner = declaration.parent;
  const kind = ownerOf(owner).replace("WindowOrWorkerGlobalScope", "");
  if (!kind) return isDom ? [`api.${symbol.name}`, `api.Window.${symbol.name}`, `api.EventTarget.${symbol.name}`] : [`${root}.${symbol.name}`, `javascript.functions.${symbol.name}`, `${root}.Intl.${symbol.name}`];
  if (SILENT.test(kind)) return [];
  const kinds = [OWNERS[kind] ?? kind, ...(isDom ? MIXINS : [`Intl.${kind}`])];
  const isStatic = !ts.isInterfaceDeclaration(owner);
  return [...new Set(kinds)].map((name) => `${root}.${name}.${symbol.name}${isStatic ? "_static" : ""}`);
}

/** The interface or the object that a member is declared in. */
function ownerOf(owner) {
  if (ts.isInterfaceDeclaration(owner)) return owner.name.text.replace(/Constructor$|EventMap$/, "");
  return ts.isTypeLiteralNode(owner) && ts.isVariableDeclaration(owner.parent) ? owner.parent.name.getText() : "";
}
