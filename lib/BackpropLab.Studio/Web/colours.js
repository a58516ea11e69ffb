// Colours for C# where CodeMirror is not there.

const KEYWORDS = new Set(("abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double "
  + "else enum event explicit extern false finally fixed float for foreach get goto if implicit in init int interface internal is lock long namespace "
  + "new null object operator out override params private protected public readonly record ref required return sbyte sealed set short sizeof "
  + "stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void volatile when "
  + "where while with yield").split(" "));

const TOKEN = /(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>\$*"""[\s\S]*?(?:"""|$)|\$?@\$?"(?:""|[^"])*"?|\$?"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])+'?)|(?<directive>^[ \t]*#.*)|(?<number>\b\d[\w.]*)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|[\s\S]/gmu;

/** @param {string} code @returns {(string | HTMLElement)[]} */
export function coloured(code) {
  return [...code.matchAll(TOKEN)].map(match => {
    const [kind, text] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? ["", match[0]];
    const name = kind === "word" ? wordKind(text, code.slice(match.index + text.length)) : kind;
    return name ? Object.assign(document.createElement("span"), { className: `tok-${name}`, textContent: text }) : text;
  });
}

/** @param {string} word @param {string} rest */
function wordKind(word, rest) {
  if (KEYWORDS.has(word)) return "keyword";
  if (/^(?:<[\w<>,.[\]? ]*>)?\(/.test(rest)) return "method";
  return /^[A-Z][a-z]/.test(word) && /^(?:\.|<|\s+[A-Za-z_])/.test(rest) ? "type" : "";
}
