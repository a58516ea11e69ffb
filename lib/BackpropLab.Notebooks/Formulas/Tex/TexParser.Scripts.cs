namespace BackpropLab.Notebooks.Formulas;

internal sealed partial class TexParser
{
    static readonly Symbol prime = new("′", AtomKind.Ordinary);

    /// <summary>The part with what follows it below and above, in either order; primes stand above.</summary>
    Formula ReadScripts(Formula part)
    {
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
                case "'":
                    above = above is null ? ReadPrimes() : throw new TexException("A prime follows a superscript: put it before.");
                    break;
                case @"\limits":
                    tokens.Next();
                    break;
                default:
                    return below is null && above is null ? part : new Scripts(part, below, above);
            }
        }
    }

    Formula ReadScript() => ReadArgument(tokens.Next());

    /// <summary>Primes, and the superscript that may follow them.</summary>
    Formula ReadPrimes()
    {
        var parts = new List<Formula>();
        while (tokens.Skip("'"))
            parts.Add(prime);
        if (tokens.Peek() == "^")
            parts.Add(ReadScript());
        return new Row(parts);
    }
}
