namespace BackpropLab.Notebooks.Formulas;

sealed partial class TexParser
{
    /// <summary>The part with its primes and with what follows it below and above, in any order.</summary>
    Formula ReadScripts(Formula part)
    {
        var primes = 0;
        Formula? below = null, above = null;
        for (; ; )
        {
            switch (tokens.Peek())
            {
                case "_":
                    below = below is null ? ReadScript() : throw new TexException("Two subscripts follow each other: brace what belongs together.");
                    break;
                case "^":
                    above = above is null ? ReadScript() : throw new TexException("Two superscripts follow each other: brace what belongs together.");
                    break;
                case "'" when above is not null:
                    throw new TexException("A prime follows a superscript: put it before.");
                case "'":
                    tokens.Next();
                    primes++;
                    break;
                case @"\limits":
                    tokens.Next();
                    break;
                default:
                    var named = primes == 0 ? part : new Primed(part, primes);
                    return below is null && above is null ? named : new Scripts(named, below, above);
            }
        }
    }

    Formula ReadScript() => ReadArgument(tokens.Next());
}
