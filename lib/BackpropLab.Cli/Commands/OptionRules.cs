using System.CommandLine.Parsing;

namespace BackpropLab.Cli;

/// <summary>What options take, and the sentence for what they do not.</summary>
internal static class OptionRules
{
    /// <summary>Refuses a value unless a rule holds.</summary>
    public static void Require(OptionResult result, bool holds, string expected)
    {
        var given = string.Join(' ', result.Tokens.Select(token => token.Value));
        if (!holds) result.AddError($"{result.Option.Name} takes {expected}, not {given}.");
    }
}
