const { parseSync } = require('@babel/core');

/**
 * Shows dependency-cruiser a file's imports and nothing else.
 *
 * TypeScript 7 has no API for it, and its SWC parser reads neither JSX nor the word `type` before an import. So an
 * import is passed on as `import`, and one that is erased when compiled (`import type`) as `require`, which our sources
 * never use: a rule that is about running code leaves out dependencies of type `require`.
 */
function importsOnly() {
  return {
    manipulateOptions(options, parserOptions) {
      parserOptions.plugins.push('typescript', ...(options.filename?.endsWith('x') ? ['jsx'] : []));
    },
    visitor: {
      Program(program) {
        const lines = [];
        const runs = (source) => lines.push(`import ${JSON.stringify(source.value)};`);
        const erased = (source) => lines.push(`require(${JSON.stringify(source.value)});`);
        const pass = ({ node }) => {
          if (!node.source) return;
          const kind = node.importKind ?? node.exportKind;
          const parts = node.specifiers ?? [];
          const onlyTypes = parts.length > 0 && parts.every((part) => (part.importKind ?? part.exportKind) === 'type');
          (kind === 'type' || onlyTypes ? erased : runs)(node.source);
        };
        program.traverse({
          ImportDeclaration: pass,
          ExportNamedDeclaration: pass,
          ExportAllDeclaration: pass,
          TSImportType({ node }) {
            erased(node.argument.literal ?? node.argument);
          },
          CallExpression({ node }) {
            const [source] = node.arguments;
            if (node.callee.type === 'Import' && source?.type === 'StringLiteral') runs(source);
          },
        });
        program.replaceWith(parse(lines.join('\n')));
        program.skip();
      },
    },
  };
}

function parse(code) {
  return parseSync(code, { configFile: false, babelrc: false, sourceType: 'module' }).program;
}

module.exports = { configFile: false, babelrc: false, plugins: [importsOnly] };
